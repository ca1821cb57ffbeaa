package org.goalhealth.explanation;

import java.util.List;
import java.util.function.Function;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;

/**
 * Puts explanations into words, in English and Chinese, a line for each thing there is to say.
 *
 * <p>Every number in a text is a figure, count, date or place of the explanation; what is undefined is called so, never
 * 0. Figures that a border depends on have all their decimals. Immutable and thread-safe: make one for a plan.
 */
public final class ExplanationText {

    private final Wording english;
    private final Wording chinese;

    private ExplanationText(Wording english, Wording chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The words for explanations of a plan. */
    public static ExplanationText of(Plan plan) {
        return new ExplanationText(Wording.in(plan, Language.EN), Wording.in(plan, Language.ZH));
    }

    /** Why there is a finding, and what would clear it. */
    public LocalText text(Explanation explanation) {
        return both(words -> new ExplanationLines(words).of(explanation));
    }

    /** What would clear a finding, in one line. */
    public LocalText clearing(Explanation explanation) {
        return both(words -> List.of(new ExplanationLines(words).clearing(explanation)));
    }

    /** Why a rule finds nothing. */
    public LocalText text(WhyNot whyNot) {
        return both(words -> new WhyNotLines(words).of(whyNot));
    }

    private LocalText both(Function<Wording, Iterable<String>> lines) {
        return new LocalText(String.join("\n", lines.apply(english)), String.join("\n", lines.apply(chinese)));
    }
}
