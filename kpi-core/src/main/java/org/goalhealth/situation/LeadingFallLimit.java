package org.goalhealth.situation;

import org.goalhealth.quantity.Percent;

/**
 * What makes the fall of a leading KPI (W6).
 *
 * @param by how far it must be from its baseline, as a share of it; exactly as far is enough
 * @param periods how many closed periods in a row
 * @param outcome how far its outcome must be from its own baseline to hold no longer
 */
public record LeadingFallLimit(Percent by, int periods, Percent outcome) {

    static LeadingFallLimit from(AppliedLimits limits) {
        return new LeadingFallLimit(
                limits.value("by").asPercent(),
                limits.value("periods").asCount(),
                limits.value("outcome").asPercent());
    }
}
