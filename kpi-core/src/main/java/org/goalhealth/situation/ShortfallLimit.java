package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Percent;

/**
 * What makes a shortfall (W1).
 *
 * @param by how far from the baseline a period must be, as a share of it; exactly as far is enough
 * @param periods how many closed periods in a row
 * @param recover how near it must come for an alert to end: nearer than this; absent where it is {@code by}
 */
public record ShortfallLimit(Percent by, int periods, Optional<Percent> recover) {

    static ShortfallLimit from(AppliedLimits limits) {
        return new ShortfallLimit(
                limits.value("by").asPercent(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asPercent));
    }
}
