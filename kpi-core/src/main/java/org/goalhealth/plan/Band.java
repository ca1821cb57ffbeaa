package org.goalhealth.plan;

import java.math.BigDecimal;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/** The room that is kept under a target, within which a result is near enough (E3). Its border is within it. */
public sealed interface Band {

    /** How far it reaches from a target, in the KPI's unit. */
    Fraction of(Fraction target);

    /** A share of the target: 10 % under 200 is 180. */
    record Share(Percent share) implements Band {
        @Override
        public Fraction of(Fraction target) {
            Fraction part = target.times(share.share());
            return part.signum() < 0 ? Fraction.ZERO.minus(part) : part;
        }

        @Override
        public String toString() {
            return share.toString();
        }
    }

    /**
     * Points of a share: 15 points under 50 % is 35 %.
     *
     * @param points hundredths, 0 or more
     */
    record Points(BigDecimal points) implements Band {
        public Points {
            if (points.signum() < 0) {
                throw new IllegalArgumentException(
                        "a band of " + points.toPlainString() + " points is negative\n  give 0 points or more");
            }
        }

        @Override
        public Fraction of(Fraction target) {
            return Fraction.of(points.movePointLeft(2));
        }

        @Override
        public String toString() {
            return points.toPlainString() + " points";
        }
    }
}
