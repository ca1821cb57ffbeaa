package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The phases of a goal, each beginning the day after the one before ends (T6). Immutable and thread-safe.
 *
 * @param phases at least one, in their order; within the goal's period, which its plan checks
 */
public record GoalPhases(GoalId goal, List<Phase> phases) {

    public GoalPhases {
        phases = List.copyOf(phases);
        if (phases.isEmpty()) {
            throw new IllegalArgumentException(
                    "goal " + goal + " has a list of no phases\n  give one, or leave it out");
        }
        for (int i = 1; i < phases.size(); i++) {
            LocalDate next = phases.get(i - 1).until().plusDays(1);
            if (!phases.get(i).from().equals(next)) {
                throw new IllegalArgumentException("phase " + phases.get(i).name() + " of goal " + goal
                        + " begins on " + phases.get(i).from() + ", and the one before it ends on "
                        + phases.get(i - 1).until() + "\n  let it begin on " + next);
            }
        }
    }

    /** The phase that a day lies in; empty before the first and after the last. */
    public Optional<Phase> at(LocalDate day) {
        return phases.stream().filter(phase -> phase.holds(day)).findFirst();
    }

    /** The first day of the first. */
    public LocalDate from() {
        return phases.get(0).from();
    }

    /** The last day of the last, inclusive. */
    public LocalDate until() {
        return phases.get(phases.size() - 1).until();
    }
}
