package org.goalhealth.quantity;

import java.math.BigDecimal;

/**
 * A share in hundredths: {@code 15 %} is {@code points = 15}.
 *
 * @param points at least 0; above 100 is allowed (a completion of 120 %)
 */
public record Percent(BigDecimal points) {

    private static final Fraction HUNDRED = Fraction.of(100);

    public Percent {
        if (points.signum() < 0) {
            throw new IllegalArgumentException(
                    "percent " + points.toPlainString() + " is negative\n  give 0 % or more");
        }
    }

    public static Percent of(long points) {
        return new Percent(BigDecimal.valueOf(points));
    }

    /** 15 % as 15/100. */
    public Fraction share() {
        return Fraction.of(points).dividedBy(HUNDRED);
    }

    /** What is left after taking this share away: 15 % leaves 85/100. */
    public Fraction rest() {
        return Fraction.ONE.minus(share());
    }

    @Override
    public String toString() {
        return points.toPlainString() + " %";
    }
}
