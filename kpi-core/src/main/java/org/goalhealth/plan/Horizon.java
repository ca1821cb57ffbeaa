package org.goalhealth.plan;

/** How far ahead a goal looks (G11). */
public enum Horizon {
    /** What is sold, within the next months. */
    PERFORMANCE,
    /** What the team can do. */
    CAPABILITY,
    /** Where the business stands in its market. */
    POSITION
}
