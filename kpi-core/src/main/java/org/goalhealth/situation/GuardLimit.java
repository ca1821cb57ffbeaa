package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a guard break (W14).
 *
 * @param by how much worse than in the period before it must be, as a share of that; exactly as much is enough
 * @param periods in how many periods of the goal in a row
 */
public record GuardLimit(Percent by, int periods) {

    static GuardLimit from(AppliedLimits limits) {
        return new GuardLimit(
                limits.value("by").asPercent(), limits.value("periods").asCount());
    }
}
