package org.goalhealth.explanation;

import java.util.Map;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.SourcePeriod;

/** Puts a smallest change into words. */
record ChangeWords(Wording words) {

    String of(SmallestChange change) {
        if (change instanceof SmallestChange.OfFigure figure) {
            return of(figure);
        }
        if (change instanceof SmallestChange.AnyFigure any) {
            return presence("change.any-figure", any.kpi(), any.segment(), any.period());
        }
        if (change instanceof SmallestChange.NoFigure none) {
            return presence("change.no-figure", none.kpi(), none.segment(), none.period());
        }
        return words.word("reason", ((SmallestChange.Unknown) change).reason());
    }

    private String of(SmallestChange.OfFigure change) {
        String part = change.part()
                .map(parts -> words.say(
                        "change.part",
                        Map.of(
                                "from", words.number(parts.from()),
                                "to", words.number(parts.to()),
                                "base", words.number(parts.base()))))
                .orElse("");
        String judged = change.judged()
                .map(longer -> words.say(
                        "change.judged",
                        Map.of(
                                "from", words.reading(longer.from(), change.unit()),
                                "to", words.reading(longer.to(), change.unit()),
                                "period", longer.period().shown())))
                .orElse("");
        return words.say(
                "change.figure",
                Map.of(
                        "kpi", words.name(new Subject.OfKpi(change.kpi())),
                        "segment", words.name(change.segment()),
                        "period", change.period().shown(),
                        "from", words.reading(change.from(), change.unit()),
                        "to", words.reading(change.to(), change.unit()),
                        "more", part + judged,
                        "certainty", words.word("certainty", change.certainty())));
    }

    private String presence(String key, KpiId kpi, Segment segment, SourcePeriod period) {
        return words.say(
                key,
                Map.of(
                        "kpi", words.name(new Subject.OfKpi(kpi)),
                        "segment", words.name(segment),
                        "period", period.shown()));
    }
}
