package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Percent;

/**
 * What makes a goal fall short on its way (W15).
 *
 * @param by how far from the target the projected end must be, as a share of it; exactly as far is enough
 * @param after how much of the plan must have gone by; exactly as much is enough
 * @param periods how many of the KPI's closed periods in a row
 * @param recover how near the target it must come for an alert to end: nearer than this; absent where it is {@code by}
 */
public record PaceLimit(Percent by, Percent after, int periods, Optional<Percent> recover) {

    static PaceLimit from(AppliedLimits limits) {
        return new PaceLimit(
                limits.value("by").asPercent(),
                limits.value("after").asPercent(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asPercent));
    }
}
