package org.goalhealth.situation;

/**
 * What makes missing data worth an alert (W11).
 *
 * @param periods how many closed periods in a row are missing
 */
public record GapLimit(int periods) {

    static GapLimit from(AppliedLimits limits) {
        return new GapLimit(limits.value("periods").asCount());
    }
}
