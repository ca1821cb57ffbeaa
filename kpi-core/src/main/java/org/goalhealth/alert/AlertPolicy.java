package org.goalhealth.alert;

/**
 * How the alerts of one rule behave in time.
 *
 * @param hold how long a finding must last before its alert fires
 * @param keepFiring how long an alert goes on after its finding has ended, so that a short recovery does not end it
 * @param noData how long there must be no data before the alert says so
 * @param flapping how many times an alert must begin to fire within {@code window} to be called flapping; at least 2
 * @param window how far back beginnings are counted
 */
public record AlertPolicy(Wait hold, Wait keepFiring, Wait noData, int flapping, Wait window) {

    /** Fires at once and ends at once; flapping is three beginnings in eight periods. */
    public static final AlertPolicy STANDARD = new AlertPolicy(Wait.NONE, Wait.NONE, Wait.NONE, 3, Wait.periods(8));

    public AlertPolicy {
        if (flapping < 2) {
            throw new IllegalArgumentException("flapping from " + flapping + " beginnings on\n  give 2 or more");
        }
    }

    public AlertPolicy hold(Wait wait) {
        return new AlertPolicy(wait, keepFiring, noData, flapping, window);
    }

    public AlertPolicy keepFiring(Wait wait) {
        return new AlertPolicy(hold, wait, noData, flapping, window);
    }

    public AlertPolicy noData(Wait wait) {
        return new AlertPolicy(hold, keepFiring, wait, flapping, window);
    }

    public AlertPolicy flapping(int beginnings, Wait within) {
        return new AlertPolicy(hold, keepFiring, noData, beginnings, within);
    }
}
