package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a market press (W17).
 *
 * @param cost how far the cost must be from its baseline, to the worse, as a share of it; exactly as far is enough
 * @param response how far the response must be from its own
 * @param periods how many closed periods in a row
 * @param move how much of its amount the line that pays for it gives at most while the market presses
 * @param lasts for how many periods the money goes elsewhere at a time
 */
public record PressureLimit(Percent cost, Percent response, int periods, Percent move, int lasts) {

    static PressureLimit from(AppliedLimits limits) {
        return new PressureLimit(
                limits.value("cost").asPercent(),
                limits.value("response").asPercent(),
                limits.value("periods").asCount(),
                limits.value("move").asPercent(),
                limits.value("lasts").asCount());
    }
}
