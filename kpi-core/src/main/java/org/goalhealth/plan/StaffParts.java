package org.goalhealth.plan;

import java.util.List;

/** What was read of who is scored, before it is known to fit together. */
record StaffParts(
        Things<Objective> objectives,
        Things<Role> roles,
        Things<Team> teams,
        Things<Person> people,
        Things<Award> awards,
        List<GoalNote> notes) {

    Staff of(PlanParts.Selection selection) {
        return new Staff(
                selection.of(objectives),
                selection.of(roles),
                selection.of(teams),
                selection.of(people),
                selection.of(awards),
                notes);
    }
}
