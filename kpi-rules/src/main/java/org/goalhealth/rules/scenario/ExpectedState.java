package org.goalhealth.rules.scenario;

import java.util.Optional;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertState;

/** The state in which a scenario expects an alert. */
public enum ExpectedState {
    /** Found, and not for as long yet as its rule holds it. */
    PENDING,
    /** People are told. */
    FIRING,
    /** Nothing can be said of it for want of data. */
    NO_DATA,
    /** Over. */
    RESOLVED,
    /** Over: by corrected figures it should not have fired. */
    WITHDRAWN,
    /** There is no such alert; one that was over before it fired leaves none. */
    NONE;

    /** The state of an alert as scenarios name it. */
    public static ExpectedState of(Optional<Alert> alert) {
        if (alert.isEmpty()) {
            return NONE;
        }
        AlertState state = alert.get().state();
        if (!state.isOver() && alert.get().isWithoutData()) {
            return NO_DATA;
        }
        return switch (state) {
            case PENDING -> PENDING;
            case FIRING -> FIRING;
            case RESOLVED -> RESOLVED;
            case WITHDRAWN -> WITHDRAWN;
            case GONE, RULE_REMOVED, SUBJECT_REMOVED -> NONE;
        };
    }
}
