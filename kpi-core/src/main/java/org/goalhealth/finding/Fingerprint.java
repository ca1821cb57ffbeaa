package org.goalhealth.finding;

import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/** What makes two findings the same alert: the rule's id, the subject, the segment. Figures are not identity. */
public record Fingerprint(String ruleId, Subject subject, Segment segment) {

    /** As in {@code W1 kpi:online-orders region=east}. */
    @Override
    public String toString() {
        return segment.isTotal() ? ruleId + " " + subject : ruleId + " " + subject + " " + segment;
    }
}
