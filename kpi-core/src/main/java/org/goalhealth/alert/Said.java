package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Subject;

/**
 * What a receiver was last told of one cause.
 *
 * @param group the topmost goal that fired, else what the alerts are about
 * @param firing the alerts that were said to fire, and how bad they were said to be; empty where all was said to be over
 * @param on the date of the evaluation that said it
 * @param repeats how often it was said again while nothing changed: each time the wait is twice as long
 */
public record Said(String receiver, Subject group, Map<Fingerprint, Severity> firing, LocalDate on, int repeats) {

    public Said {
        firing = Collections.unmodifiableMap(new LinkedHashMap<>(firing));
    }
}
