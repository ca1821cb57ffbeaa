package org.goalhealth.rules;

import java.util.List;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.plan.Problem;

/**
 * What came of one call to a {@link Monitor}.
 *
 * @param changes the worst first, then in the plan's order
 * @param problems the observations that could not be used, which changed nothing, and those that contradict another of
 *     their revision, by which their period has lost its figure
 */
public record Update(List<FindingChange> changes, List<Problem> problems) {

    /** Nothing has changed and nothing was refused. */
    public static final Update NONE = new Update(List.of(), List.of());

    public Update {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && problems.isEmpty();
    }
}
