package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a result one that is worth repeating (W19).
 *
 * @param by how much better than the target it must be, as a share of that; exactly as much is enough
 * @param periods in how many periods of the goal in a row
 */
public record ExcessLimit(Percent by, int periods) {

    static ExcessLimit from(AppliedLimits limits) {
        return new ExcessLimit(
                limits.value("by").asPercent(), limits.value("periods").asCount());
    }
}
