package org.goalhealth.plan;

/** What was read of phases and tasks, before it is known to fit together. */
record ScheduleParts(Things<GoalPhases> phases, Things<Task> tasks) {

    Schedule of(PlanParts.Selection selection) {
        return new Schedule(selection.of(phases), selection.of(tasks));
    }
}
