package org.goalhealth.alert;

import java.util.List;
import java.util.function.Function;
import org.goalhealth.explanation.Sentences;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;

/**
 * Puts decisions and what was measured after them into words, in English and Chinese, a line for each thing there is to
 * say. What is missing or undefined is called so, never 0. Immutable and thread-safe: make one for a plan.
 */
public final class DecisionText {

    private final Sentences english;
    private final Sentences chinese;

    private DecisionText(Sentences english, Sentences chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The words for decisions of a plan. */
    public static DecisionText of(Plan plan) {
        return new DecisionText(Sentences.in(plan, Language.EN), Sentences.in(plan, Language.ZH));
    }

    /** What was decided, by whom and why, on which suggestion as it was then. */
    public LocalText text(Decision decision) {
        return both(words -> new DecisionLines(words).of(decision));
    }

    /**
     * What was measured after a suggestion was accepted, beside what was before.
     *
     * @throws IllegalArgumentException where nothing was measured yet
     */
    public LocalText effect(Decision.Accepted decision) {
        if (decision.effect().isEmpty()) {
            throw new IllegalArgumentException(
                    "the effect of " + decision.id() + " is not known\n  ask for it once AlertUpdate.effects has it");
        }
        return both(words -> new DecisionLines(words).of(decision.effect().get()));
    }

    private LocalText both(Function<Sentences, List<String>> lines) {
        return new LocalText(String.join("\n", lines.apply(english)), String.join("\n", lines.apply(chinese)));
    }
}
