package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;

/**
 * What makes a breach of a threshold (W2).
 *
 * @param threshold the last figure that is still good enough, in the KPI's unit
 * @param periods how many closed periods in a row
 * @param recover what a figure must be better than for an alert to end; absent where it is {@code threshold}
 */
public record ThresholdLimit(Fraction threshold, int periods, Optional<Fraction> recover) {

    static ThresholdLimit from(AppliedLimits limits) {
        return new ThresholdLimit(
                limits.value("threshold").asFigure(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asFigure));
    }
}
