package org.goalhealth.situation;

/** Where a goal's figure stands on its ladder (W3, W4), worst first. */
public enum TargetState {
    UNDER_FLOOR,
    UNDER_TARGET,
    /** Behind the target, by no more than the room that is kept under it (E3). */
    WITHIN_BAND,
    ON_TARGET,
    EXCEEDING,
    /** The period has not closed, or a figure is missing: neither reached nor missed. */
    UNKNOWN
}
