package org.goalhealth.alert;

import java.util.Optional;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * Which alerts are meant; what is left out means any.
 *
 * @param ruleId a catalogue id, as W1
 * @param within that segment and those inside it; {@link Segment#TOTAL} means all
 * @param atLeast this severity or a worse one
 */
public record AlertMatcher(Optional<String> ruleId, Optional<Subject> subject, Segment within, Severity atLeast) {

    public static final AlertMatcher ALL =
            new AlertMatcher(Optional.empty(), Optional.empty(), Segment.TOTAL, Severity.INFO);

    public AlertMatcher rule(String id) {
        return new AlertMatcher(Optional.of(id), subject, within, atLeast);
    }

    public AlertMatcher about(Subject one) {
        return new AlertMatcher(ruleId, Optional.of(one), within, atLeast);
    }

    public AlertMatcher inside(Segment segment) {
        return new AlertMatcher(ruleId, subject, segment, atLeast);
    }

    public AlertMatcher from(Severity severity) {
        return new AlertMatcher(ruleId, subject, within, severity);
    }

    public boolean matches(Alert alert) {
        return ruleId.map(alert.fingerprint().ruleId()::equals).orElse(true)
                && subject.map(alert.fingerprint().subject()::equals).orElse(true)
                && alert.fingerprint().segment().isWithin(within)
                && alert.severity().compareTo(atLeast) >= 0;
    }
}
