package org.goalhealth.finding;

import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/** What makes two findings the same alert: the rule's id, the subject, the segment. Figures are not identity. */
public record Fingerprint(String ruleId, Subject subject, Segment segment) {

    /**
     * Reads {@code W1 kpi:online-orders region=east}, what {@link #toString} writes.
     *
     * <p>A subject of the kind {@code rule:} goes on to the end of the text: a rule's name may hold spaces, and what is
     * said of a rule is said of no segment.
     *
     * @throws IllegalArgumentException where the text holds no rule id and subject, or a segment that is none
     */
    public static Fingerprint parse(String text) {
        String[] parts = text.strip().split(" +", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("'" + Problem.shown(text)
                    + "' is no alert\n  write the rule's id, the subject and the segment, as W1 kpi:online-orders"
                    + " region=east");
        }
        String rest = parts[1];
        int space = rest.startsWith("rule:") ? -1 : rest.indexOf(' ');
        return space < 0
                ? new Fingerprint(parts[0], Subject.parse(rest), Segment.TOTAL)
                : new Fingerprint(
                        parts[0],
                        Subject.parse(rest.substring(0, space)),
                        Segment.parse(rest.substring(space + 1).strip()));
    }

    /** As in {@code W1 kpi:online-orders region=east}. */
    @Override
    public String toString() {
        return segment.isTotal() ? ruleId + " " + subject : ruleId + " " + subject + " " + segment;
    }
}
