package org.goalhealth.situation;

import org.goalhealth.quantity.Fraction;

/**
 * What makes a review raise the target of a capability (E2).
 *
 * @param upper the elasticity coefficient from which on it is beyond plan: at the border it is
 * @param periods how many quarters in a row
 */
public record ReviewRaisedLimit(Fraction upper, int periods) {

    static ReviewRaisedLimit from(AppliedLimits limits) {
        return new ReviewRaisedLimit(
                limits.value("upper").asFigure(), limits.value("periods").asCount());
    }
}
