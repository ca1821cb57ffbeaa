package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes a review lower a hard goal's target (E2).
 *
 * @param by how far from its target the goal must end, as a share of it; exactly as far is enough
 * @param periods how many quarters in a row
 */
public record ReviewLoweredLimit(Percent by, int periods) {

    static ReviewLoweredLimit from(AppliedLimits limits) {
        return new ReviewLoweredLimit(
                limits.value("by").asPercent(), limits.value("periods").asCount());
    }
}
