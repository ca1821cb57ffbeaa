package org.goalhealth.plan;

import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.time.Period;

/**
 * What people wrote about a goal in a period: the columns of tracking table and review sheet that no figure fills (R6,
 * R11). At least one is there.
 *
 * @param cause why the result is what it is
 * @param action what is done about it
 * @param next what comes next
 */
public record GoalNote(
        GoalId goal,
        Period period,
        Optional<LocalText> cause,
        Optional<LocalText> action,
        Optional<LocalText> successes,
        Optional<LocalText> problems,
        Optional<LocalText> next) {

    public GoalNote {
        if (Stream.of(cause, action, successes, problems, next).allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("the note on goal " + goal + " in " + period + " says nothing"
                    + "\n  give it a cause, action, successes, problems or next, or take it out");
        }
    }
}
