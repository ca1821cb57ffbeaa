package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * What makes a budget line a giver or a receiver (B1).
 *
 * @param low a return under this is low; at it, it is not
 * @param periods how many closed periods in a row
 * @param strong a return of this or more is strong
 * @param move how much of its budget a line gives at most
 * @param recover what a return must be above for an alert to end; absent where it is {@code low}
 */
public record ReturnLimit(Fraction low, int periods, Fraction strong, Percent move, Optional<Fraction> recover) {

    static ReturnLimit from(AppliedLimits limits) {
        return new ReturnLimit(
                limits.value("low").asFigure(),
                limits.value("periods").asCount(),
                limits.value("strong").asFigure(),
                limits.value("move").asPercent(),
                limits.find("recover").map(LimitValue::asFigure));
    }
}
