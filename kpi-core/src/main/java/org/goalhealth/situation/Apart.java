package org.goalhealth.situation;

import org.goalhealth.plan.Direction;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * How far from what is usual is too far, as what has to be multiplied with it: at a share of 15 %, 85/100 and 115/100.
 */
record Apart(Fraction below, Fraction above) {

    static Apart by(Percent share) {
        return new Apart(share.rest(), Fraction.ONE.plus(share.share()));
    }

    /** The one on the worse side. */
    Fraction of(Direction better) {
        return better == Direction.HIGHER ? below : above;
    }
}
