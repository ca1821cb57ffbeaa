package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * How much of an industry's mean a target is held against (G13).
 *
 * @param industry a share of the mean
 */
public record CalibrationLimit(Percent industry) {

    static CalibrationLimit from(AppliedLimits limits) {
        return new CalibrationLimit(limits.value("industry").asPercent());
    }
}
