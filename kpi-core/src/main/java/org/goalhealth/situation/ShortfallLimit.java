package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a shortfall (W1).
 *
 * @param by how far from the baseline a period must be, as a share of it; exactly as far is enough
 * @param periods how many closed periods in a row
 */
public record ShortfallLimit(Percent by, int periods) {

    static ShortfallLimit from(AppliedLimits limits) {
        return new ShortfallLimit(
                limits.value("by").asPercent(), limits.value("periods").asCount());
    }
}
