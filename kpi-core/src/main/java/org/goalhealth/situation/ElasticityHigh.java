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

    private final UpperElasticityLimit limit;

    ElasticityHigh(
            String rule,
            Goal goal,
            AppliedLimits applied,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        this(rule, goal, applied, UpperElasticityLimit.from(applied), series, resource, time);
    }

    private ElasticityHigh(
            String rule,
            Goal goal,
            AppliedLimits applied,
            UpperElasticityLimit limit,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        super(rule, goal, applied, limit, series, resource, time);
        this.limit = limit;
    }

    /** The limits that it is judged by. */
    public UpperElasticityLimit getLimit() {
        return limit;
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
