package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a budget line give its money to the alternatives (W8).
 *
 * @param after how much of its goal's period must have gone by; exactly as much is enough
 * @param done how much of the goal is done at most; exactly as much is little enough
 * @param periods how many of the KPI's closed periods in a row
 * @param move how much of its amount the line gives at most
 */
public record LagLimit(Percent after, Percent done, int periods, Percent move) {

    static LagLimit from(AppliedLimits limits) {
        return new LagLimit(
                limits.value("after").asPercent(),
                limits.value("done").asPercent(),
                limits.value("periods").asCount(),
                limits.value("move").asPercent());
    }
}
