package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * When a budget line returns so much more than its target that it could use more (B5).
 *
 * @param above how far above the target, as a share of it; exactly as far is enough
 * @param periods in how many of the budget's closed periods in a row
 */
public record ReturnExcessLimit(Percent above, int periods) {

    static ReturnExcessLimit from(AppliedLimits limits) {
        return new ReturnExcessLimit(
                limits.value("above").asPercent(), limits.value("periods").asCount());
    }
}
