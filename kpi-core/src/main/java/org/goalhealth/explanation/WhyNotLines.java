package org.goalhealth.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goalhealth.situation.Absence;
import org.goalhealth.situation.FactFigures;
import org.goalhealth.situation.Lack;

/** Puts the answer to "why not?" into lines. */
record WhyNotLines(Wording words) {

    List<String> of(WhyNot whyNot) {
        List<String> lines = new ArrayList<>();
        WhyNot.Asked asked = whyNot.asked();
        lines.add(words.say(
                "why-not",
                Map.of(
                        "rule", asked.rule(),
                        "date", asked.date().toString(),
                        "subject", words.name(asked.subject()),
                        "segment", words.name(asked.segment()))));
        if (whyNot instanceof WhyNot.UnknownRule unknown) {
            lines.add(
                    unknown.nearest().isEmpty()
                            ? words.say("unknown-rule")
                            : words.say("unknown-rule.near", Map.of("names", words.list(unknown.nearest()))));
        } else if (whyNot instanceof WhyNot.SwitchedOff) {
            lines.add(words.say("switched-off"));
        } else if (whyNot instanceof WhyNot.RuleFails fails) {
            lines.add(words.say(
                    "rule-fails",
                    Map.of("why", words.word("failure", fails.failure().kind()))));
        } else if (whyNot instanceof WhyNot.NoFact none) {
            lines.add(noFact(none.fact(), none.absence()));
        } else if (whyNot instanceof WhyNot.NoData none) {
            lines.add(noData(none.lack()));
        } else if (whyNot instanceof WhyNot.ConditionFails fails) {
            lines.addAll(fails(fails));
        } else if (whyNot instanceof WhyNot.OtherCondition other) {
            lines.add(
                    other.others().isEmpty()
                            ? words.say("others.none")
                            : words.say("others", Map.of("others", words.list(other.others()))));
        } else if (whyNot instanceof WhyNot.Fires fires) {
            lines.add(
                    words.say("does-fire", Map.of("text", fires.finding().text().in(words.language()))));
        }
        return lines;
    }

    private String noFact(String fact, Absence absence) {
        String reason = words.word("absence", absence.reason());
        return absence.instead().isEmpty()
                ? words.say("no-fact", Map.of("fact", fact, "reason", reason))
                : words.say(
                        "no-fact.instead",
                        Map.of("fact", fact, "reason", reason, "instead", words.list(absence.instead())));
    }

    private String noData(Lack lack) {
        return words.say(
                "no-data." + lack.what().name().toLowerCase(Locale.ROOT),
                Map.of("period", lack.period().shown(), "why", words.word("lack", lack.why())));
    }

    private List<String> fails(WhyNot.ConditionFails fails) {
        List<String> lines = new ArrayList<>();
        lines.add(new ConditionWords(words).line("fails", fails.condition()));
        fails.condition()
                .comparison()
                .flatMap(Comparison::apart)
                .map(apart -> words.say("fails.apart", Map.of("apart", words.number(apart))))
                .ifPresent(lines::add);
        FactFigures figures = fails.figures();
        if (!figures.figures().isEmpty()) {
            List<String> all = figures.figures().stream()
                    .map(one -> words.say(
                            "figure", Map.of("name", words.word("name", one.name()), "value", words.exact(one))))
                    .toList();
            lines.add(words.say("figures", Map.of("period", figures.latest().shown(), "figures", words.list(all))));
        }
        figures.decisive()
                .map(limit -> words.say("judged-by", Map.of("source", words.source(limit))))
                .ifPresent(lines::add);
        lines.add(words.say("fires", Map.of("change", new ChangeWords(words).of(fails.raising()))));
        return lines;
    }
}
