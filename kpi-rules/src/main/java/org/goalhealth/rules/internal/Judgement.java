package org.goalhealth.rules.internal;

import java.util.List;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleFailure;

/**
 * What rules find at one date.
 *
 * @param findings the worst first, then in the plan's order
 * @param failures the rules that were left out, by name
 */
public record Judgement(List<Finding> findings, List<RuleFailure> failures) {

    public Judgement {
        findings = List.copyOf(findings);
        failures = List.copyOf(failures);
    }
}
