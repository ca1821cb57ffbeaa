package org.goalhealth.plan;

/** How a result is turned into a completion, where 1 is all of the target. */
public enum CompletionPolicy {
    /** {@code actual / target}; better lower {@code 2 - actual / target} (S1). */
    RATIO,
    /**
     * By the anchors of the goal's ladder (S5): nothing up to the floor, 1 on the target, 1.2 on the challenge and past
     * it, straight lines between; a side that has no anchor is as in {@link #RATIO}. That the line begins at the floor
     * with nothing and ends at the challenge is ours.
     */
    LADDER
}
