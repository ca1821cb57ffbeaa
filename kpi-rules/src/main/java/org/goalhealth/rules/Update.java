package org.goalhealth.rules;

import java.util.List;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Problem;

/**
 * What came of one call to a {@link Monitor}.
 *
 * @param changes the worst first, then in the plan's order
 * @param problems the observations that could not be used, which changed nothing, and those that contradict another of
 *     their revision, by which their period has lost its figure
 * @param failures the rules that are left out as of this call, whether they failed in it or before, by name: what they
 *     would find is not told. The same as {@link Monitor#failures}
 */
public record Update(List<FindingChange> changes, List<Problem> problems, List<RuleFailure> failures) {

    /** Nothing has changed, nothing was refused, and every rule works. */
    public static final Update NONE = new Update(List.of(), List.of(), List.of());

    public Update {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        failures = List.copyOf(failures);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && problems.isEmpty() && failures.isEmpty();
    }
}
