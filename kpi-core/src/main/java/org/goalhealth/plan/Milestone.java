package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that is to be done by a date (W21).
 *
 * @param goal what it is a step towards; without one it stands for itself
 * @param due the last day on which it is not late
 * @param done the day from whose start on it is done; absent as long as it is not
 * @param owners who answers for it
 */
public record Milestone(
        MilestoneId id,
        LocalText name,
        Optional<GoalId> goal,
        LocalDate due,
        Optional<LocalDate> done,
        List<String> owners) {

    public Milestone {
        owners = List.copyOf(owners);
        Dates.checked(due);
        done.ifPresent(Dates::checked);
    }

    /** One that is not done yet, of no goal, named by its id. */
    public static Milestone of(String id, LocalDate due) {
        return new Milestone(new MilestoneId(id), LocalText.of(id), Optional.empty(), due, Optional.empty(), List.of());
    }

    /** The same as a step towards a goal. */
    public Milestone towards(GoalId other) {
        return new Milestone(id, name, Optional.of(other), due, done, owners);
    }

    /** The same, done from the start of a day on. */
    public Milestone doneOn(LocalDate day) {
        return new Milestone(id, name, goal, due, Optional.of(day), owners);
    }
}
