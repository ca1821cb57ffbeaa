package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.OptionalInt;
import org.goalhealth.quantity.Percent;

/**
 * What somebody under target is given who is much better than the month before (S4).
 *
 * <p>The source says that it counts, and not how much: the points are the plan's, none where it does not say them.
 *
 * @param by by how much of the month before the score has to be better, at least; 20 % in the source
 * @param points added to the score, which they lift to 100 at most; at least 0
 * @param months only for people who joined so many months before the end of the scored one, or fewer; at least 1, for
 *     everybody where absent
 */
public record GrowthCredit(Percent by, BigDecimal points, OptionalInt months) {

    public static final Percent DEFAULT_BY = Percent.of(20);

    public GrowthCredit {
        if (by.points().signum() == 0) {
            throw new IllegalArgumentException("growth by 0 % is none\n  give more, as 20 %");
        }
        if (points.signum() < 0) {
            throw new IllegalArgumentException(
                    "a growth credit of " + points.toPlainString() + " points is negative\n  give 0 or more");
        }
        if (months.isPresent() && months.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "a growth credit for the first " + months.getAsInt() + " months is for nobody\n  give 1 or more");
        }
    }
}
