package org.goalhealth.rules.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;

/**
 * Puts into words in what a scenario and the rules differ, a line for each thing there is to say.
 *
 * <p>Immutable and thread-safe.
 */
public final class DifferenceText {

    private static final String INDENT = "  ";
    private static final String FURTHER = "    ";

    private final Language language;
    private final Words words;

    private DifferenceText(Language language) {
        this.language = language;
        this.words = Words.in(language);
    }

    /** Words of a language. */
    public static DifferenceText in(Language language) {
        return new DifferenceText(language);
    }

    /** Every difference of a scenario: expected, actual, and why; empty where there is none. */
    public List<String> lines(ScenarioResult result) {
        ExplanationText explanations = ExplanationText.of(result.scenario().plan());
        List<String> lines = new ArrayList<>();
        result.differences().forEach(difference -> lines.addAll(lines(difference, explanations)));
        return lines;
    }

    private List<String> lines(Difference difference, ExplanationText explanations) {
        List<String> lines = new ArrayList<>();
        if (difference instanceof Difference.NotThere missing) {
            lines.add(words.say("on", Map.of("date", missing.date().toString())));
            lines.add(INDENT + expected(missing.expected()));
            lines.add(INDENT + words.say("actual.nothing"));
            missing.whyNot().ifPresent(why -> further(lines, explanations.text(why)));
        } else if (difference instanceof Difference.NotExpected more) {
            lines.add(words.say("on", Map.of("date", more.date().toString())));
            lines.add(INDENT + words.say("expected.silent"));
            lines.add(INDENT
                    + words.say(
                            "actual.found",
                            Map.of(
                                    "finding",
                                    ExpectedAlert.named(more.found()) + ": "
                                            + more.found().text().in(language))));
            more.why().ifPresent(why -> further(lines, explanations.text(why)));
        } else if (difference instanceof Difference.SaysOther other) {
            lines.add(words.say("on", Map.of("date", other.date().toString())) + ", " + other.alert());
            String what = words.say("said." + ExpectationReader.lower(other.what()), Map.of("name", other.name()));
            lines.add(INDENT + words.say("says.expected", Map.of("what", what, "value", other.expected())));
            lines.add(INDENT + words.say("says.actual", Map.of("what", what, "value", value(other.actual()))));
        } else if (difference instanceof Difference.Failed failed) {
            lines.add(words.say("on", Map.of("date", failed.date().toString())));
            lines.add(INDENT
                    + words.say("failed", Map.of("failure", failed.failure().toString())));
        } else if (difference instanceof Difference.Unusable unusable) {
            unusable.problems()
                    .forEach(problem -> lines.add(words.say("unusable", Map.of("problem", problem.toString()))));
        }
        return lines;
    }

    private String expected(ExpectedAlert alert) {
        return alert.state()
                .map(state -> words.say(
                        "expected.state", Map.of("alert", alert.toString(), "state", ExpectationReader.lower(state))))
                .orElseGet(() -> words.say("expected", Map.of("alert", alert.toString())));
    }

    private String value(String actual) {
        return actual.equals(AlertCheck.NOTHING) ? words.say("no-value") : actual;
    }

    private void further(List<String> lines, LocalText text) {
        text.in(language).lines().forEach(line -> lines.add(FURTHER + line));
    }
}
