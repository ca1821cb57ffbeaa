package org.goalhealth.report;

/** How the health of goals becomes that of the goal above them (T1; how is ours). */
public enum RollUp {
    /** The goal above is as well as the worst of those that are known. */
    WORST,
    /** Their mean by their weights, or by heads where they have none; nothing as long as one is not known. */
    WEIGHTED,
    /**
     * Their mean by their targets; nothing as long as one is not known, or where they are not all measured by one KPI that
     * adds up.
     */
    VALUE
}
