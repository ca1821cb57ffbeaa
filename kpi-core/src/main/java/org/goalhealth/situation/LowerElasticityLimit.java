package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * What makes a goal's elasticity coefficient call for a contingency plan (E1).
 *
 * @param lower the coefficient from which on it does: at the border it does
 * @param after how much of the goal's period must have gone by; exactly as much is enough
 * @param periods how many of the KPI's closed periods in a row
 * @param recover what the coefficient must have left behind for an alert to end; absent where it is {@code lower}
 */
public record LowerElasticityLimit(Fraction lower, Percent after, int periods, Optional<Fraction> recover)
        implements ElasticityLimit {

    static LowerElasticityLimit from(AppliedLimits limits) {
        return new LowerElasticityLimit(
                limits.value("lower").asFigure(),
                limits.value("after").asPercent(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asFigure));
    }

    @Override
    public Fraction border() {
        return lower;
    }
}
