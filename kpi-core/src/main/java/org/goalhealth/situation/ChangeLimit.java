package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Percent;

/**
 * What makes a change for the worse (W5, W10).
 *
 * @param by how much worse a period must be than the one it is compared with, as a share of that one; exactly as much
 *     is enough
 * @param periods how many closed periods in a row
 * @param recover by less than which it must be worse for an alert to end; absent where it is {@code by}
 */
public record ChangeLimit(Percent by, int periods, Optional<Percent> recover) {

    static ChangeLimit from(AppliedLimits limits) {
        return new ChangeLimit(
                limits.value("by").asPercent(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asPercent));
    }
}
