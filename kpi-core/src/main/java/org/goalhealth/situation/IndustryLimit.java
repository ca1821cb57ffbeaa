package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * How far from what is usual elsewhere is too far (G3).
 *
 * @param by a share of what is usual
 */
public record IndustryLimit(Percent by) {

    static IndustryLimit from(AppliedLimits limits) {
        return new IndustryLimit(limits.value("by").asPercent());
    }
}
