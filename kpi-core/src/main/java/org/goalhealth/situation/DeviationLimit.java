package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a line's spend differ from the plan (B4).
 *
 * @param by how far from the line's amount, as a share of it; exactly as far is enough
 * @param periods how many of the budget's closed periods in a row, on one side
 */
public record DeviationLimit(Percent by, int periods) {

    static DeviationLimit from(AppliedLimits limits) {
        return new DeviationLimit(
                limits.value("by").asPercent(), limits.value("periods").asCount());
    }
}
