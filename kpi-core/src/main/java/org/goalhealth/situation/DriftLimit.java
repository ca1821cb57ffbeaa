package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Percent;

/**
 * What makes a goal move away from its target further than it can be left as it is (W12).
 *
 * @param by how far from the target the projected end must be, above it or below, as a share of it; exactly as far is
 *     enough
 * @param after how much of the plan must have gone by; exactly as much is enough
 * @param periods how many of the KPI's closed periods in a row
 * @param recover how near the target it must come for an alert to end: nearer than this; absent where it is {@code by}
 */
public record DriftLimit(Percent by, Percent after, int periods, Optional<Percent> recover) {

    static DriftLimit from(AppliedLimits limits) {
        return new DriftLimit(
                limits.value("by").asPercent(),
                limits.value("after").asPercent(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asPercent));
    }
}
