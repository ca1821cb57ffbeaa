package org.goalhealth.rules;

import org.goalhealth.plan.Place;

/**
 * A rule after one small edit that should make it another rule.
 *
 * @param place where in its file the edit is
 * @param before what is edited, in the words of the file
 * @param after the same after the edit; empty where it is gone
 * @param health judges plans by the rules as they are then
 */
public record RuleMutant(Place place, String before, String after, GoalHealth health) {

    /** As in {@code periods >= 3 becomes periods > 3}, or {@code without strong}. */
    public String edit() {
        return after.isEmpty() ? "without " + before : before + " becomes " + after;
    }
}
