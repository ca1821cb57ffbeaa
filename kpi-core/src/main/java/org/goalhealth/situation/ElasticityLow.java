package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.quantity.Fraction;

/**
 * How long a goal's elasticity coefficient has said that less was reached, or more used, than planned, at the lower border or past it (E1).
 *
 * <p>Signal: {@link #getPeriods}.
 */
public final class ElasticityLow extends GoalElasticity {

    private final LowerElasticityLimit limit;

    ElasticityLow(
            String rule,
            Goal goal,
            AppliedLimits applied,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        this(rule, goal, applied, LowerElasticityLimit.from(applied), series, resource, time);
    }

    private ElasticityLow(
            String rule,
            Goal goal,
            AppliedLimits applied,
            LowerElasticityLimit limit,
            Series series,
            Optional<Companion> resource,
            JudgedTime time) {
        super(rule, goal, applied, limit, series, resource, time);
        this.limit = limit;
    }

    /** The limits that it is judged by. */
    public LowerElasticityLimit getLimit() {
        return limit;
    }

    @Override
    boolean isPast(Fraction coefficient, Fraction border) {
        return coefficient.compareTo(border) <= 0;
    }

    @Override
    String decisiveLimit() {
        return "lower";
    }
}
