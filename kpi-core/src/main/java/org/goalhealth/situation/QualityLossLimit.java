package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes growth that is bought with quality (W13).
 *
 * @param growth how far the volume must be above its baseline, as a share of it; exactly as far is enough
 * @param fall how far the quality must be from its own, to the worse
 * @param periods how many closed periods in a row
 */
public record QualityLossLimit(Percent growth, Percent fall, int periods) {

    static QualityLossLimit from(AppliedLimits limits) {
        return new QualityLossLimit(
                limits.value("growth").asPercent(),
                limits.value("fall").asPercent(),
                limits.value("periods").asCount());
    }
}
