package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;

/**
 * The phases of goals, and the tasks of people (T6, T7). Lists stand in declared order.
 *
 * <p>Made with its plan, which checks that what is named exists. Immutable and thread-safe.
 */
public record Schedule(List<GoalPhases> phases, List<Task> tasks) {

    /** No phases and no tasks. */
    public static final Schedule NONE = new Schedule(List.of(), List.of());

    public Schedule {
        phases = List.copyOf(phases);
        tasks = List.copyOf(tasks);
    }

    public Optional<Task> find(TaskId task) {
        return tasks.stream().filter(one -> one.id().equals(task)).findFirst();
    }
}
