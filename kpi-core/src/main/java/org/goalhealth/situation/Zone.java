package org.goalhealth.situation;

/** Where a funnel stage stands (F1). */
public enum Zone {
    IDEAL,
    /** Worse than ideal, not in danger. */
    WARNING,
    DANGER,
    /** There is no figure: neither healthy nor in breach. */
    UNKNOWN
}
