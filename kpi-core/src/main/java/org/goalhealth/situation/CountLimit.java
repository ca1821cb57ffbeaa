package org.goalhealth.situation;

/**
 * How many of something there may be (G6, G15).
 *
 * @param most the greatest number that is fine
 */
public record CountLimit(int most) {

    static CountLimit from(AppliedLimits limits) {
        return new CountLimit(limits.value("most").asCount());
    }
}
