package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * How much of a role is quantified (G10), both inclusive.
 *
 * @param least a share
 * @param most a share
 */
public record ShareSpanLimit(Percent least, Percent most) {

    static ShareSpanLimit from(AppliedLimits limits) {
        return new ShareSpanLimit(
                limits.value("least").asPercent(), limits.value("most").asPercent());
    }
}
