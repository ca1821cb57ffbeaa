package org.goalhealth.budget.response;

/** Whether a curve is to be relied on. */
public enum Sureness {
    /** The data supports it. */
    YES,
    /** It is the best that the data says, and something speaks against it. */
    WEAK,
    /** The data supports no curve. */
    NO;

    Sureness orWorse(Sureness other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
