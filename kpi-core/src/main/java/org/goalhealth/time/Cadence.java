package org.goalhealth.time;

/** How often a KPI has a figure. Rule authors and plans name it in lower case: {@code every: week}. */
public enum Cadence {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
