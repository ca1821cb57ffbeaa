package org.goalhealth.situation;

import org.goalhealth.plan.Direction;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** How much of a target is reached, where 1 is all of it: the policy {@code ratio}. */
final class Completion {

    private static final Fraction TWO = Fraction.of(2);

    private Completion() {}

    /**
     * {@code actual / target}; better lower {@code 2 - actual / target}, so that a cost of 52 against 50 is 96 %, never
     * 104 % (S1). Undefined where the target is zero or negative.
     */
    static Reading of(Direction better, Fraction actual, Fraction target) {
        Reading ratio = Reading.ratio(actual, target);
        return better == Direction.LOWER && ratio instanceof Reading.Figure figure
                ? Reading.of(TWO.minus(figure.value()))
                : ratio;
    }
}
