package org.goalhealth.situation;

/**
 * How long a goal of one horizon takes (G11), both inclusive.
 *
 * @param least months
 * @param most months
 */
public record SpanLimit(int least, int most) {

    static SpanLimit from(AppliedLimits limits) {
        return new SpanLimit(
                limits.value("least").asCount(), limits.value("most").asCount());
    }
}
