package org.goalhealth.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.explanation.Sentences;
import org.goalhealth.finding.Figures;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Outcome;

/** Puts a decision into lines. */
record DecisionLines(Sentences words) {

    List<String> of(Decision decision) {
        List<String> lines = new ArrayList<>();
        if (decision instanceof Decision.Accepted accepted) {
            lines.add(acted("decision.accepted", decision, accepted.act()));
        } else if (decision instanceof Decision.Rejected rejected) {
            lines.add(acted("decision.rejected", decision, rejected.act()));
        } else {
            Decision.Expired expired = (Decision.Expired) decision;
            String key = expired.reason() == Decision.Expired.Reason.UNDECIDED ? "undecided" : "alert-over";
            lines.add(words.say("expired." + key, Map.of("date", decision.on().toString())));
        }
        lines.addAll(words.suggestion(decision.suggestion()));
        return lines;
    }

    List<String> of(Effect effect) {
        Outcome before = effect.before();
        Outcome after = effect.after();
        Unit unit = words.plan().find(before.kpi()).map(Kpi::unit).orElse(Unit.Plain.PLAIN);
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                "effect",
                Map.of(
                        "kpi", words.name(new Subject.OfKpi(before.kpi())),
                        "from", after.from().toString(),
                        "until", after.until().toString(),
                        "before-from", before.from().toString(),
                        "before-until", before.until().toString())));
        for (Outcome.Line line : before.lines()) {
            Segment segment = line.segment();
            lines.add(line(
                    effect.difference(segment).isPresent() ? "effect.line.difference" : "effect.line",
                    words.name(segment),
                    before.figure(segment),
                    after.figure(segment),
                    effect.difference(segment),
                    unit));
            if (before.ratio()) {
                parts(sum(before, segment), sum(after, segment)).ifPresent(lines::add);
            }
        }
        if (before.lines().size() > 1 && effect.difference().isPresent()) {
            lines.add(line("effect.all", "", before.totalFigure(), after.totalFigure(), effect.difference(), unit));
            parts(before.total(), after.total()).ifPresent(lines::add);
        }
        effect.promised()
                .map(aim -> words.say("effect.promised", Map.of("promised", words.figure(aim, unit))))
                .ifPresent(lines::add);
        lines.add(words.say("effect.caution"));
        return lines;
    }

    private String line(
            String key, String segment, Reading before, Reading after, Optional<Fraction> difference, Unit unit) {
        return words.say(
                key,
                Map.of(
                        "segment", segment,
                        "before", shown(before, unit),
                        "after", shown(after, unit),
                        "difference", difference.map(by -> difference(by, unit)).orElse("")));
    }

    private Optional<String> parts(Optional<Outcome.Sum> before, Optional<Outcome.Sum> after) {
        return before.flatMap(was -> after.map(is -> words.say(
                "effect.parts",
                Map.of(
                        "part", words.number(is.part()),
                        "base", words.number(is.base()),
                        "part-before", words.number(was.part()),
                        "base-before", words.number(was.base())))));
    }

    private static Optional<Outcome.Sum> sum(Outcome outcome, Segment segment) {
        return outcome.lines().stream()
                .filter(line -> line.segment().equals(segment))
                .findFirst()
                .flatMap(Outcome.Line::sum);
    }

    private String difference(Fraction by, Unit unit) {
        if (by.signum() == 0) {
            return words.say("difference.same");
        }
        Fraction amount = by.signum() > 0 ? by : Fraction.ZERO.minus(by);
        return words.say(
                by.signum() > 0 ? "difference.more" : "difference.less",
                Map.of("amount", Figures.text(amount, unit, words.language())));
    }

    private String shown(Reading reading, Unit unit) {
        return reading instanceof Reading.Figure figure
                ? Figures.text(figure.value(), unit, words.language())
                : words.reading(reading, unit);
    }

    private String acted(String key, Decision decision, Act act) {
        return words.say(
                act.why().isBlank() ? key : key + ".why",
                Map.of("date", decision.on().toString(), "who", act.who(), "why", act.why()));
    }
}
