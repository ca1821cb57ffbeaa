package org.goalhealth.plan;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.time.Period;

/** Whether phases and tasks fit to what the plan declares. */
final class ScheduleCheck {

    private final Schedule schedule;
    private final Map<GoalId, Goal> goals;
    private final StaffCheck.Known known;
    private final StaffCheck.Found found;

    ScheduleCheck(Schedule schedule, Map<GoalId, Goal> goals, StaffCheck.Known known, StaffCheck.Found found) {
        this.schedule = schedule;
        this.goals = goals;
        this.known = known;
        this.found = found;
    }

    void check() {
        Set<GoalId> seen = new HashSet<>();
        for (GoalPhases phases : schedule.phases()) {
            String path = "phases." + phases.goal();
            known.check("goals", "goal", path, phases.goal().value());
            if (!seen.add(phases.goal())) {
                found.add(
                        Code.DUPLICATE,
                        path,
                        phases.goal().value(),
                        "goal " + phases.goal() + " has two lists of phases",
                        "put them together");
            }
            Goal goal = goals.get(phases.goal());
            if (goal != null) {
                goal.measure().ifPresent(measure -> within(path, phases, measure.period()));
            }
        }
        for (Task task : schedule.tasks()) {
            String path = "tasks." + task.id();
            task.goal().ifPresent(goal -> known.check("goals", "goal", path + ".goal", goal.value()));
            task.milestone()
                    .ifPresent(milestone ->
                            known.check("milestones", "milestone", path + ".milestone", milestone.value()));
        }
    }

    private void within(String path, GoalPhases phases, Period period) {
        if (phases.from().isBefore(period.start()) || phases.until().isAfter(period.lastDay())) {
            found.add(
                    Code.DOES_NOT_FIT,
                    path,
                    phases.from() + " to " + phases.until(),
                    "the phases of goal " + phases.goal() + " go from " + phases.from() + " to " + phases.until()
                            + ", and its period " + period.label() + " from " + period.start() + " to "
                            + period.lastDay(),
                    "let them lie in the period");
        }
    }
}
