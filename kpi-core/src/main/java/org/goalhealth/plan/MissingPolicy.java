package org.goalhealth.plan;

/** What a goal counts for that has no completion. Weights are never spread over the others. */
public enum MissingPolicy {
    /** There is no score; the scorecard says what is missing. */
    WITHHOLD,
    /** As a completion of nothing. */
    ZERO,
    /** As if it were exactly on target. */
    AS_TARGET
}
