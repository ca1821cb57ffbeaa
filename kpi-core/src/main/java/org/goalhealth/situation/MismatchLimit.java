package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Percent;

/**
 * When too much of a budget stands where the evidence does not put it (B3).
 *
 * @param rate from where on the mismatch rate is too high; exactly there it is
 * @param periods in how many of the budget's closed periods in a row
 * @param trend over how many periods the trend is looked at, at most
 * @param recover under which an alert ends; absent where that is {@code rate}
 */
public record MismatchLimit(Percent rate, int periods, int trend, Optional<Percent> recover) {

    static MismatchLimit from(AppliedLimits limits) {
        return new MismatchLimit(
                limits.value("rate").asPercent(),
                limits.value("periods").asCount(),
                limits.value("trend").asCount(),
                limits.find("recover").map(LimitValue::asPercent));
    }
}
