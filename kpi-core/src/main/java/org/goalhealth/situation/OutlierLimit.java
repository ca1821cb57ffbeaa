package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes an outlier (W20).
 *
 * @param history how many comparable periods a figure is compared with
 * @param enough how many of them must have a figure; all of them where it is more than {@code history}
 * @param spreads how many spreads of their middle half it lies outside of that half; exactly as far is enough
 * @param by how far from their median it lies at least, as a share of it
 * @param periods how many closed periods in a row
 */
public record OutlierLimit(int history, int enough, int spreads, Percent by, int periods) {

    static OutlierLimit from(AppliedLimits limits) {
        return new OutlierLimit(
                limits.value("history").asCount(),
                limits.value("enough").asCount(),
                limits.value("spreads").asCount(),
                limits.value("by").asPercent(),
                limits.value("periods").asCount());
    }
}
