package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;

/**
 * What makes a funnel unhealthy as a whole (F2).
 *
 * @param score the lowest that is still good enough, 0 to 100
 * @param periods how many closed periods in a row
 * @param recover what a score must be above for an alert to end; absent where it is {@code score}
 */
public record HealthLimit(Fraction score, int periods, Optional<Fraction> recover) {

    static HealthLimit from(AppliedLimits limits) {
        return new HealthLimit(
                limits.value("score").asFigure(),
                limits.value("periods").asCount(),
                limits.find("recover").map(LimitValue::asFigure));
    }
}
