package org.goalhealth.budget.response;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.goalhealth.quantity.Percent;

/**
 * Between which amounts a spend may move: so much less, so much more.
 *
 * @param least inclusive, 0 or more
 * @param most inclusive
 */
public record SpendBounds(BigDecimal least, BigDecimal most) {

    public SpendBounds {
        if (least.signum() < 0 || most.compareTo(least) < 0) {
            throw new IllegalArgumentException("a spend cannot move between " + least.toPlainString() + " and "
                    + most.toPlainString() + "\n  give bounds of 0 or more, the lower first");
        }
    }

    /**
     * Bounds around a spend, all three rounded to the nearest step, halves up.
     *
     * @param less at most 100 %
     * @param step as 100, for hundreds; above 0
     */
    public static SpendBounds around(BigDecimal spend, Percent less, Percent more, BigDecimal step) {
        BigDecimal about = rounded(spend, step);
        return new SpendBounds(
                rounded(about.subtract(about.multiply(share(less))), step),
                rounded(about.add(about.multiply(share(more))), step));
    }

    /** How far the bounds lie from each other. */
    public BigDecimal room() {
        return most.subtract(least);
    }

    private static BigDecimal share(Percent percent) {
        return percent.points().movePointLeft(2);
    }

    private static BigDecimal rounded(BigDecimal amount, BigDecimal step) {
        return amount.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
