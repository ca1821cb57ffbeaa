package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * What makes a goal's elasticity coefficient call for something (E1).
 *
 * @param border the coefficient from which on it does: at the border it does
 * @param after how much of the goal's period must have gone by; exactly as much is enough
 * @param periods how many of the KPI's closed periods in a row
 * @param recover what the coefficient must have left behind for an alert to end; absent where it is {@code border}
 */
public record ElasticityLimit(Fraction border, Percent after, int periods, Optional<Fraction> recover) {

    static ElasticityLimit from(AppliedLimits limits, String border) {
        return new ElasticityLimit(
                limits.value(border).asFigure(),
                limits.value("after").asPercent(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asFigure));
    }
}
