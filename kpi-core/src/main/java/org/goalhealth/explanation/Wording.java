package org.goalhealth.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Figures;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.EvidenceFigure;
import org.goalhealth.situation.LimitOrigin;

/** The words of one language for what explanations are made of. */
record Wording(Plan plan, Language language, Phrases phrases) {

    static Wording in(Plan plan, Language language) {
        return new Wording(plan, language, Phrases.in(language));
    }

    String say(String key, Map<String, String> values) {
        return phrases.say(key, values);
    }

    String say(String key) {
        return phrases.say(key);
    }

    /** What a constant is called: the sentence of its kind and its name. */
    String word(String kind, Enum<?> constant) {
        return say(kind + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String list(List<String> all) {
        return all.size() < 2
                ? String.join("", all)
                : say("list", Map.of("first", all.get(0), "rest", list(all.subList(1, all.size()))));
    }

    String name(Subject subject) {
        return Names.of(plan, subject).in(language);
    }

    String name(Segment segment) {
        return Names.of(plan, segment).in(language);
    }

    String figure(EvidenceFigure figure) {
        return Figures.text(figure.value(), figure.unit(), language);
    }

    String exact(EvidenceFigure figure) {
        return figure(figure.value(), figure.unit());
    }

    String figure(Fraction value, Unit unit) {
        return Figures.exact(value, unit, language);
    }

    String number(Fraction value) {
        return Figures.exact(value, Unit.Plain.PLAIN, language);
    }

    String reading(Reading reading, Unit unit) {
        if (reading instanceof Reading.Figure figure) {
            return figure(figure.value(), unit);
        }
        return say(reading == Reading.Missing.MISSING ? "reading.missing" : "reading.undefined");
    }

    String source(LimitSource source) {
        return source instanceof LimitSource.Given given
                ? source(given.limit())
                : say("source.declared", Map.of("subject", name(((LimitSource.Declared) source).subject())));
    }

    String source(AppliedLimit limit) {
        return say(
                "source.limit",
                Map.of("name", limit.name(), "given", limit.value().toString(), "origin", origin(limit)));
    }

    String origin(AppliedLimit limit) {
        return limit.origin() instanceof LimitOrigin.PlanLine line
                ? say(
                        "origin.plan",
                        Map.of(
                                "scope", scope(line.scope()),
                                "place", line.place().withoutFolders().toString()))
                : say("origin.rule");
    }

    private String scope(LimitScope scope) {
        Optional<String> subject = scope.kpi()
                .map(id -> name(new Subject.OfKpi(id)))
                .or(() -> scope.goal().map(id -> name(new Subject.OfGoal(id))))
                .or(() -> scope.budget().map(id -> name(new Subject.OfLine(id))))
                .or(() -> scope.funnel()
                        .map(id -> plan.find(id)
                                .map(Funnel::name)
                                .orElse(LocalText.of(id.value()))
                                .in(language)));
        if (scope.segment().isTotal()) {
            return subject.orElseGet(() -> say("scope.everywhere"));
        }
        String segment = name(scope.segment());
        return subject.map(named -> say("scope.segment", Map.of("subject", named, "segment", segment)))
                .orElse(segment);
    }
}
