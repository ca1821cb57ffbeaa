package org.goalhealth.plan;

import java.math.BigDecimal;
import org.goalhealth.quantity.Fraction;

/** Which way a KPI is better: orders are better higher, a cost per click is better lower. */
public enum Direction {
    HIGHER,
    LOWER;

    /** Whether {@code figure} is worse than {@code limit}; equal is not worse. */
    public boolean worse(Fraction figure, Fraction limit) {
        return worse(figure.compareTo(limit));
    }

    /** Whether {@code figure} is worse than {@code limit}; equal is not worse. */
    public boolean worse(BigDecimal figure, BigDecimal limit) {
        return worse(figure.compareTo(limit));
    }

    private boolean worse(int compared) {
        return this == HIGHER ? compared < 0 : compared > 0;
    }
}
