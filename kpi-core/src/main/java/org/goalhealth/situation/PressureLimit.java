package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a market press (W17).
 *
 * @param cost how far the cost must be from its baseline, to the worse, as a share of it; exactly as far is enough
 * @param response how far the response must be from its own
 * @param periods how many closed periods in a row
 */
public record PressureLimit(Percent cost, Percent response, int periods) {

    static PressureLimit from(AppliedLimits limits) {
        return new PressureLimit(
                limits.value("cost").asPercent(),
                limits.value("response").asPercent(),
                limits.value("periods").asCount());
    }
}
