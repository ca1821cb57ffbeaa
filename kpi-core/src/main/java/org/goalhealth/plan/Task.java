package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that several people do together by a day, each in a role (T6, T7). Immutable and thread-safe.
 *
 * @param goal what it is for; without one it stands for itself
 * @param milestone what it is a step towards
 * @param from the first day on which it is worked on; where absent, any day up to {@code due}
 * @param due the last day on which it is not late
 * @param done the day from whose start on it is done; absent as long as it is not
 * @param roles in declared order
 */
public record Task(
        TaskId id,
        LocalText name,
        Optional<GoalId> goal,
        Optional<MilestoneId> milestone,
        Optional<LocalDate> from,
        LocalDate due,
        Optional<LocalDate> done,
        List<Filling> roles) {

    /**
     * Who has a role in a task: topic, writing, review, publishing.
     *
     * @param role what the plan calls it
     * @param people ids of the plan's people, or any other names; nobody where it is unfilled
     */
    public record Filling(String role, List<String> people) {

        public Filling {
            people = List.copyOf(people);
            if (role.isBlank()) {
                throw new IllegalArgumentException("a role of a task is blank\n  name it, as review");
            }
        }

        public boolean isFilled() {
            return !people.isEmpty();
        }
    }

    public Task {
        roles = List.copyOf(roles);
        from.ifPresent(Dates::checked);
        Dates.checked(due);
        done.ifPresent(Dates::checked);
        if (from.isPresent() && due.isBefore(from.get())) {
            throw new IllegalArgumentException("task " + id + " is due on " + due + ", before it begins on "
                    + from.get() + "\n  give a later day");
        }
        Set<String> named = new HashSet<>();
        for (Filling one : roles) {
            if (!named.add(one.role())) {
                throw new IllegalArgumentException(
                        "task " + id + " has role " + one.role() + " twice\n  name all its people once");
            }
        }
    }

    /** One that is not done yet, of no goal, named by its id. */
    public static Task of(String id, LocalDate due, Filling... roles) {
        return new Task(
                new TaskId(id),
                LocalText.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                due,
                Optional.empty(),
                List.of(roles));
    }

    /** The same, done from the start of a day on. */
    public Task doneOn(LocalDate day) {
        return new Task(id, name, goal, milestone, from, due, Optional.of(day), roles);
    }

    /** The same, worked on from a day on. */
    public Task from(LocalDate day) {
        return new Task(id, name, goal, milestone, Optional.of(day), due, done, roles);
    }

    /** Whether it is done at the start of a day. */
    public boolean isDone(LocalDate day) {
        return done.filter(since -> !since.isAfter(day)).isPresent();
    }

    /** The roles that nobody has. */
    public List<String> unfilled() {
        return roles.stream().filter(one -> !one.isFilled()).map(Filling::role).toList();
    }
}
