package org.goalhealth.rules;

import java.util.Map;
import java.util.Optional;
import org.goalhealth.alert.AlertPolicy;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.situation.JudgedRule;

/**
 * What a loaded rule says of itself.
 *
 * @param ref its name, id and pack
 * @param judged what it is judged by
 * @param policy how its alerts behave in time
 * @param occasion when it is asked
 */
public record RuleInfo(
        RuleRef ref,
        Severity severity,
        Optional<PlaybookId> playbook,
        JudgedRule judged,
        AlertPolicy policy,
        Occasion occasion) {

    public String name() {
        return ref.name();
    }

    /** The figures of its {@code @limits}. */
    public Map<String, LimitValue> defaults() {
        return judged.defaults();
    }
}
