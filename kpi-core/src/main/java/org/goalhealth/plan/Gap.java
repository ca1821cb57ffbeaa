package org.goalhealth.plan;

/** What a period without a row means. */
public enum Gap {
    /** Nothing is known; the period breaks streaks and baselines, and a data alert says so. */
    MISSING,
    /**
     * Nothing happened: the source is a complete table of events. Holds between the source's first and last row; after
     * the last row nothing is known.
     */
    ZERO
}
