package org.goalhealth.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Phase;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Task;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * The tasks of a plan as of a day, with the roles that nobody has, and the phases that its goals are in (T6, T7).
 *
 * <p>A pure function of plan and day. Immutable and thread-safe.
 *
 * @param date as of the start of this day
 * @param week the calendar's week that holds it
 * @param phases of goals that have some, in declared order
 * @param tasks those late first, then those of this week, those ahead and those done; the earlier due first, else in
 *     declared order
 */
public record TaskBoard(Plan plan, LocalDate date, Period week, List<PhaseView> phases, List<TaskView> tasks) {

    /** How a task stands. */
    public enum State {
        /** The last day on which it is not late has passed, and it is not done. */
        LATE,
        /** It is to be worked on, or due, in the week of the day. */
        THIS_WEEK,
        /** It is neither, and not done. */
        AHEAD,
        DONE
    }

    /**
     * Where a goal is on its way.
     *
     * @param now the phase that the day lies in; absent before the first and after the last
     * @param next the first phase that begins after the day
     */
    public record PhaseView(GoalId goal, Optional<Phase> now, Optional<Phase> next) {}

    /** A task and how it stands. */
    public record TaskView(Task task, State state) {

        /** The roles that nobody has, in declared order. */
        public List<String> unfilled() {
            return task.unfilled();
        }
    }

    public TaskBoard {
        phases = List.copyOf(phases);
        tasks = List.copyOf(tasks);
    }

    /** Works it out. */
    public static TaskBoard of(Plan plan, LocalDate date) {
        Period week = plan.calendar().periodOf(Cadence.WEEK, date);
        return new TaskBoard(
                plan,
                date,
                week,
                plan.schedule().phases().stream()
                        .map(phases -> new PhaseView(
                                phases.goal(),
                                phases.at(date),
                                phases.phases().stream()
                                        .filter(phase -> phase.from().isAfter(date))
                                        .findFirst()))
                        .toList(),
                plan.schedule().tasks().stream()
                        .map(task -> new TaskView(task, state(task, date, week)))
                        .sorted(Comparator.comparing(TaskView::state)
                                .thenComparing(view -> view.task().due()))
                        .toList());
    }

    private static State state(Task task, LocalDate date, Period week) {
        if (task.isDone(date)) {
            return State.DONE;
        }
        if (task.due().isBefore(date)) {
            return State.LATE;
        }
        LocalDate begins = task.from().orElse(task.due());
        return begins.isAfter(week.lastDay()) ? State.AHEAD : State.THIS_WEEK;
    }

    /** The same with those tasks alone in which somebody has a role. */
    public TaskBoard of(String person) {
        return new TaskBoard(
                plan,
                date,
                week,
                phases,
                tasks.stream()
                        .filter(view -> view.task().roles().stream()
                                .anyMatch(role -> role.people().contains(person)))
                        .toList());
    }
}
