package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.finding.Fingerprint;

/**
 * One change of one alert, with its reason: an entry of the trail.
 *
 * @param number counts the transitions of a portfolio without holes; 0 where only figures are others
 * @param date of the evaluation, or of the latest one where a person acted
 * @param act who did it; absent where an evaluation did
 * @param before absent where there was no such alert
 */
public record AlertChange(
        long number, LocalDate date, Cause cause, Optional<Act> act, Optional<Alert> before, Alert after) {

    public Fingerprint fingerprint() {
        return after.fingerprint();
    }

    /** Whether it belongs to the trail. */
    public boolean isTransition() {
        return number > 0;
    }

    /** As in {@code FIRING W1 kpi:online-orders region=east: HoldOver}. */
    @Override
    public String toString() {
        return after + ": " + cause.getClass().getSimpleName();
    }
}
