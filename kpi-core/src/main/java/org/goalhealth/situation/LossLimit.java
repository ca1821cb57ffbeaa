package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * When a budget line has lost too much (B5).
 *
 * @param loss how much has been lost, as a share of the line's amount; exactly as much is enough
 * @param periods in how many of the budget's closed periods in a row less came back than was spent, at least
 * @param within how many of these periods count for the loss, at most: the latest ones
 */
public record LossLimit(Percent loss, int periods, int within) {

    static LossLimit from(AppliedLimits limits) {
        return new LossLimit(
                limits.value("loss").asPercent(),
                limits.value("periods").asCount(),
                limits.value("within").asCount());
    }
}
