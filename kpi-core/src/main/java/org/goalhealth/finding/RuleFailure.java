package org.goalhealth.finding;

import java.util.Locale;

/**
 * A rule that was left out of an evaluation because it failed.
 *
 * <p>Nothing that it found is told; what other rules found is what they would have found without it.
 *
 * @param message what went wrong, in one line that goes on after the rule's name, without a full stop
 */
public record RuleFailure(RuleRef rule, Kind kind, String message) {

    /** How a rule can fail; stable, for programs. */
    public enum Kind {
        /** One of its conditions threw. */
        CONDITION_THREW,
        /** Its consequence threw, or it reported a fact that has nothing to show. */
        CONSEQUENCE_THREW,
        /** It fired more often than the fire limit. */
        ENDLESS,
        /** It reported more than the report limit. */
        FLOOD,
        /** Its consequence changed facts, halted the engine or set a global: a rule only reports. */
        CHANGED_FACTS,
        /** The evaluation took longer than its budget of time, and this rule took most of it. */
        OVER_TIME
    }

    public RuleFailure {
        if (message.isBlank() || message.lines().count() > 1) {
            throw new IllegalArgumentException("rule " + rule.name() + " failed with the message '" + message
                    + "'\n  say in one line what went wrong");
        }
    }

    /** As in {@code rule own-rule (X1) was left out, consequence-threw: its consequence threw NullPointerException}. */
    @Override
    public String toString() {
        return "rule " + rule.name() + " (" + rule.id() + ") was left out, "
                + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + message;
    }
}
