package org.goalhealth.situation;

/**
 * When a disruption is told of (W18).
 *
 * @param days how many days it has lasted, its first included
 */
public record DisruptionLimit(int days) {

    static DisruptionLimit from(AppliedLimits limits) {
        return new DisruptionLimit(limits.value("days").asCount());
    }
}
