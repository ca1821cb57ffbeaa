package org.goalhealth.plan;

/** What sort of KPI one is; it may be of several (G4, G5, G10, G17, G21). */
public enum KpiKind {
    /** What work leads to. */
    OUTCOME,
    /** The work itself. */
    PROCESS,
    /** What an outcome rests on, and somebody can move. */
    DRIVER,
    /** What stands for something that cannot be measured. */
    PROXY,
    /** How much or how many. */
    VOLUME,
    /** What that is worth, as lifetime value. */
    VALUE
}
