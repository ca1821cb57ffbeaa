package org.goalhealth.plan;

import org.goalhealth.quantity.Fraction;

/** Which way a KPI is better: orders are better higher, a cost per click is better lower. */
public enum Direction {
    HIGHER,
    LOWER;

    /** Whether {@code figure} is worse than {@code limit}; equal is not worse. */
    public boolean worse(Fraction figure, Fraction limit) {
        int compared = figure.compareTo(limit);
        return this == HIGHER ? compared < 0 : compared > 0;
    }
}
