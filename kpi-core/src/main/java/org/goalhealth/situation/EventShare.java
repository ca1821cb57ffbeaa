package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.EventId;
import org.goalhealth.quantity.Fraction;

/**
 * How an event moves what is usual of a period (E4).
 *
 * @param effect the expected change while it lasts, as a share of what is usual: 0.6 for 60 % more
 * @param share which share of the period's days it takes
 * @param estimate how sure the effect is; absent where the plan gives it
 */
public record EventShare(EventId event, Fraction effect, Fraction share, Optional<EffectEstimate> estimate) {

    /** What the usual figure is multiplied by. */
    public Fraction factor() {
        return Fraction.ONE.plus(effect.times(share));
    }
}
