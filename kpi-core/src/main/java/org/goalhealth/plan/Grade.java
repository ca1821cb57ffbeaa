package org.goalhealth.plan;

/** What a score is called (S2), the best first. */
public enum Grade {
    S,
    A,
    B,
    C
}
