package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * What makes a goal's elasticity coefficient call for a strategic upgrade (E1).
 *
 * @param upper the coefficient from which on it does: at the border it does
 * @param after how much of the goal's period must have gone by; exactly as much is enough
 * @param periods how many of the KPI's closed periods in a row
 * @param recover what the coefficient must have left behind for an alert to end; absent where it is {@code upper}
 */
public record UpperElasticityLimit(Fraction upper, Percent after, int periods, Optional<Fraction> recover)
        implements ElasticityLimit {

    static UpperElasticityLimit from(AppliedLimits limits) {
        return new UpperElasticityLimit(
                limits.value("upper").asFigure(),
                limits.value("after").asPercent(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asFigure));
    }

    @Override
    public Fraction border() {
        return upper;
    }
}
