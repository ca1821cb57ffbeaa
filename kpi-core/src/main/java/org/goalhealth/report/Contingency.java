package org.goalhealth.report;

import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.AppliedLimit;

/**
 * What stands ready for a goal, with the rule that says when (R7, W2).
 *
 * @param title what the rule is called
 * @param line as the plan has it
 * @param limits the figures that hold there, and where each comes from
 * @param playbook what is then done, as the rule says; absent where it says nothing
 * @param off whether the plan switches the rule off, so that it never happens
 */
public record Contingency(
        RuleRef rule,
        Severity severity,
        LocalText title,
        LimitLine line,
        List<AppliedLimit> limits,
        Optional<PlaybookId> playbook,
        boolean off) {

    public Contingency {
        limits = List.copyOf(limits);
    }

    /** What the rule looks at; absent where the line names nothing. */
    public Optional<Subject> subject() {
        LimitScope scope = line.scope();
        return scope.kpi()
                .<Subject>map(Subject.OfKpi::new)
                .or(() -> scope.goal().map(Subject.OfGoal::new))
                .or(() -> scope.funnel().map(Subject.OfFunnel::new))
                .or(() -> scope.budget().map(Subject.OfLine::new));
    }
}
