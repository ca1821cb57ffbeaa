package org.goalhealth.report;

import java.util.List;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.LocalText;

/**
 * A kind of customer that a rule looks for (C1). Immutable and thread-safe.
 *
 * @param rule puts customers into it; its name is the segment's id
 * @param severity how much it asks for somebody to act
 * @param care what is done for its customers, in order: the company's own list, else that of the rule; may be empty
 */
public record CustomerSegment(RuleRef rule, Severity severity, LocalText name, List<LocalText> care) {

    public CustomerSegment {
        care = List.copyOf(care);
    }

    /** Its id, which is the name of its rule. */
    public String id() {
        return rule.name();
    }
}
