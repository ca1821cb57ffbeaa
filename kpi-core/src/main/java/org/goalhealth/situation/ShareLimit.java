package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * How much of a role each of two sorts has at least (G10).
 *
 * @param least a share
 */
public record ShareLimit(Percent least) {

    static ShareLimit from(AppliedLimits limits) {
        return new ShareLimit(limits.value("least").asPercent());
    }
}
