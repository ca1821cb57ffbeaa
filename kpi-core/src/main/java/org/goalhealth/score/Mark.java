package org.goalhealth.score;

import java.util.Optional;
import org.goalhealth.plan.MissingPolicy;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * What one weighted thing brings to a score (S1).
 *
 * @param weight points of 100
 * @param completion 1 is on target; may be negative where a cost is more than twice its target
 * @param lacking why there is no completion
 * @param points completion times weight, at least 0: what is missed altogether brings nothing and takes nothing from
 *     others (ours). Of what lacks a completion, what the policy gives; absent where it withholds the score
 */
public record Mark(
        Fraction weight, Optional<Fraction> completion, Optional<Lacking> lacking, Optional<Fraction> points) {

    static Mark of(Fraction weight, Fraction completion) {
        Fraction points = completion.signum() < 0 ? Fraction.ZERO : completion.times(weight);
        return new Mark(weight, Optional.of(completion), Optional.empty(), Optional.of(points));
    }

    static Mark of(Fraction weight, Reading completion, MissingPolicy policy) {
        return completion instanceof Reading.Figure figure
                ? of(weight, figure.value())
                : without(
                        weight, completion == Reading.Missing.MISSING ? Lacking.NO_FIGURE : Lacking.UNDEFINED, policy);
    }

    static Mark without(Fraction weight, Lacking why, MissingPolicy policy) {
        return new Mark(
                weight,
                Optional.empty(),
                Optional.of(why),
                why == Lacking.NOT_CLOSED ? Optional.empty() : assumed(weight, policy));
    }

    private static Optional<Fraction> assumed(Fraction weight, MissingPolicy policy) {
        return switch (policy) {
            case WITHHOLD -> Optional.empty();
            case ZERO -> Optional.of(Fraction.ZERO);
            case AS_TARGET -> Optional.of(weight);
        };
    }

    /** Whether the points are the policy's and not the figure's. */
    public boolean isAssumed() {
        return completion.isEmpty() && points.isPresent();
    }

    /** Whether there is a completion, and it is under target. */
    public boolean isUnderTarget() {
        return completion.filter(it -> it.compareTo(Fraction.ONE) < 0).isPresent();
    }

    /** The points by which a completion is under target; below 0 where it is over. */
    Fraction lost() {
        return completion.map(it -> Fraction.ONE.minus(it).times(weight)).orElse(Fraction.ZERO);
    }
}
