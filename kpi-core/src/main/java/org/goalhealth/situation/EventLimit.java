package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes the effect of an event absent (E4).
 *
 * @param share of the expected change that it has to bring; exactly as much is enough
 * @param lasts for how many periods it is told of
 */
public record EventLimit(Percent share, int lasts) {

    static EventLimit from(AppliedLimits limits) {
        return new EventLimit(
                limits.value("share").asPercent(), limits.value("lasts").asCount());
    }
}
