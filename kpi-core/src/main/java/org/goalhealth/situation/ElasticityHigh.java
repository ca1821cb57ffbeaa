package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.quantity.Fraction;

/**
 * How long a goal's elasticity coefficient has said that more was reached with less than planned, at the upper border or past it (E1).
 *
 * <p>Signal: {@link #getPeriods}.
 */
public final class ElasticityHigh extends GoalElasticity {

    ElasticityHigh(
            String rule,
            Goal goal,
            AppliedLimits applied,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        super(rule, goal, applied, ElasticityLimit.from(applied, "upper"), series, resource, time);
    }

    @Override
    boolean isPast(Fraction coefficient, Fraction border) {
        return coefficient.compareTo(border) >= 0;
    }

    @Override
    String decisiveLimit() {
        return "upper";
    }
}
