package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;

/**
 * What makes one channel's customers worth so much more than another's that its share is to grow (B10).
 *
 * @param times how many times as much; exactly as many are enough
 * @param periods how many closed periods in a row
 * @param recover under how many times it must come for an alert to end; absent where it is {@code times}
 */
public record WorthLimit(Fraction times, int periods, Optional<Fraction> recover) {

    static WorthLimit from(AppliedLimits limits) {
        return new WorthLimit(
                limits.value("times").asFigure(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asFigure));
    }
}
