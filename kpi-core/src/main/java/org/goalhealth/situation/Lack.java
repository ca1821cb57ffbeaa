package org.goalhealth.situation;

import java.util.Optional;
import java.util.OptionalInt;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.quantity.Reading;

/**
 * Why there is nothing to judge: what is not there, and of which period.
 *
 * @param period the period without a figure; where several have none, the first of them
 */
public record Lack(What what, Why why, SourcePeriod period) {

    /** What is not there. */
    public enum What {
        FIGURE,
        BASELINE,
        /** Figures before it that it is compared with. */
        HISTORY
    }

    /** Why it is not there. */
    public enum Why {
        /** Nothing was observed, or two figures contradict each other. */
        MISSING,
        /** Too few of the comparable periods before it have a figure. */
        TOO_FEW,
        /** The part a ratio is taken over is zero. */
        ZERO_BASE,
        /** The part a ratio is taken over is negative. */
        NEGATIVE_BASE,
        /** The effect of an event is to be estimated, and earlier times do not say how much for sure. */
        UNKNOWN_EFFECT,
        /** A baseline of zero or less, of which no share can be taken. */
        NOT_POSITIVE
    }

    /** What a fact lacks to be judged; empty where it lacks nothing. */
    static Optional<Lack> of(Fact fact) {
        if (fact instanceof DataGap) {
            return Optional.empty();
        }
        return fact instanceof SeriesFact of ? ofFigures(of) : Optional.empty();
    }

    private static Optional<Lack> ofFigures(SeriesFact fact) {
        Reading reading = fact.reading();
        if (!(reading instanceof Reading.Figure)) {
            return Optional.of(new Lack(What.FIGURE, why(reading), figurePeriod(fact, reading)));
        }
        if (fact instanceof Outlier outlier && outlier.range().isEmpty()) {
            Why why = outlier.isOfUnknownEffect() ? Why.UNKNOWN_EFFECT : Why.TOO_FEW;
            return Optional.of(new Lack(What.HISTORY, why, fact.latestPeriod()));
        }
        if (fact instanceof EventEffect effect) {
            return effect.lack();
        }
        if (fact instanceof WeekdayPattern pattern && pattern.isTooEarly()) {
            return Optional.of(new Lack(What.HISTORY, Why.TOO_FEW, fact.latestPeriod()));
        }
        return fact instanceof Compared compared ? ofBaseline(fact, compared.usual()) : Optional.empty();
    }

    private static Optional<Lack> ofBaseline(SeriesFact fact, Reading usual) {
        if (usual instanceof Reading.Figure figure) {
            return figure.value().signum() > 0
                    ? Optional.empty()
                    : Optional.of(new Lack(What.BASELINE, Why.NOT_POSITIVE, fact.latestPeriod()));
        }
        return Optional.of(new Lack(What.BASELINE, why(usual), baselinePeriod(fact)));
    }

    static Why why(Reading reading) {
        if (reading == Reading.Undefined.UNKNOWN_EFFECT) {
            return Why.UNKNOWN_EFFECT;
        }
        if (reading == Reading.Undefined.ZERO_BASE) {
            return Why.ZERO_BASE;
        }
        return reading == Reading.Undefined.NEGATIVE_BASE ? Why.NEGATIVE_BASE : Why.MISSING;
    }

    /** Of a longer period the first of the KPI's own that has no figure. */
    private static SourcePeriod figurePeriod(SeriesFact fact, Reading reading) {
        JudgedTime time = fact.time();
        if (reading != Reading.Missing.MISSING || fact.restsFrom() == time.lastOf(fact.latest())) {
            return fact.latestPeriod();
        }
        Series known = fact.series().settled(time.closing().latest());
        return first(known, fact.restsFrom(), time.lastOf(fact.latest()), fact.latestPeriod());
    }

    private static SourcePeriod baselinePeriod(SeriesFact fact) {
        int latest = fact.latest();
        Series known = fact.series().settled(latest);
        Baseline made = fact.baseline().orElseThrow();
        if (made instanceof Baseline.Mean mean) {
            return first(known, latest - mean.periods(), latest - 1, fact.latestPeriod());
        }
        if (made instanceof Baseline.Median median) {
            return first(known, latest - median.periods(), latest - 1, fact.latestPeriod());
        }
        if (made instanceof Baseline.LastYear lastYear) {
            OptionalInt counterpart =
                    fact.time().calendar().yearBefore(known.kpi().every(), latest, lastYear.weeks());
            if (counterpart.isPresent()) {
                return named(known, counterpart.getAsInt());
            }
        }
        return fact.latestPeriod();
    }

    private static SourcePeriod first(Series known, int from, int to, SourcePeriod otherwise) {
        for (int i = from; i <= to; i++) {
            if (!known.has(i)) {
                return named(known, i);
            }
        }
        for (int i = from; i <= to; i++) {
            if (!(known.at(i) instanceof Reading.Figure)) {
                return named(known, i);
            }
        }
        return otherwise;
    }

    private static SourcePeriod named(Series series, int ordinal) {
        return new SourcePeriod(series.period(ordinal), series.label(ordinal));
    }
}
