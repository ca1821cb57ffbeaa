package org.goalhealth.situation;

/**
 * When a milestone is told of (W21).
 *
 * @param days how many days before or after it is due
 */
public record MilestoneLimit(int days) {

    static MilestoneLimit from(AppliedLimits limits) {
        return new MilestoneLimit(limits.value("days").asCount());
    }
}
