package org.goalhealth.situation;

import org.goalhealth.quantity.Fraction;

/**
 * What makes a breach of a threshold (W2).
 *
 * @param threshold the last figure that is still good enough, in the KPI's unit
 * @param periods how many closed periods in a row
 */
public record ThresholdLimit(Fraction threshold, int periods) {

    static ThresholdLimit from(AppliedLimits limits) {
        return new ThresholdLimit(
                limits.value("threshold").asFigure(), limits.value("periods").asCount());
    }
}
