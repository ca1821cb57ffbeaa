package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.quantity.Percent;

/**
 * How a goal is meant (G). Reviews of the plan look at it; no figure is judged by it.
 *
 * @param about what the goal is about (G14)
 * @param weight its weight among the goals beside it (T1)
 * @param from where it starts, in the KPI's unit (G12, R7)
 */
public record GoalProfile(
        Optional<GoalLevel> level,
        Optional<Quadrant> quadrant,
        Optional<Horizon> horizon,
        Optional<TopicId> about,
        Optional<Percent> weight,
        Optional<BigDecimal> from,
        Capacity capacity,
        Optional<Calibration> calibration) {

    /** Nothing is said. */
    public static final GoalProfile NONE = new GoalProfile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Capacity.UNKNOWN,
            Optional.empty());

    public GoalProfile with(GoalLevel value) {
        return new GoalProfile(Optional.of(value), quadrant, horizon, about, weight, from, capacity, calibration);
    }

    public GoalProfile with(Quadrant value) {
        return new GoalProfile(level, Optional.of(value), horizon, about, weight, from, capacity, calibration);
    }

    public GoalProfile with(Horizon value) {
        return new GoalProfile(level, quadrant, Optional.of(value), about, weight, from, capacity, calibration);
    }

    public GoalProfile with(TopicId value) {
        return new GoalProfile(level, quadrant, horizon, Optional.of(value), weight, from, capacity, calibration);
    }

    public GoalProfile with(Percent value) {
        return new GoalProfile(level, quadrant, horizon, about, Optional.of(value), from, capacity, calibration);
    }

    /** Where the goal starts. */
    public GoalProfile from(BigDecimal value) {
        return new GoalProfile(level, quadrant, horizon, about, weight, Optional.of(value), capacity, calibration);
    }

    public GoalProfile with(Capacity value) {
        return new GoalProfile(level, quadrant, horizon, about, weight, from, value, calibration);
    }

    public GoalProfile with(Calibration value) {
        return new GoalProfile(level, quadrant, horizon, about, weight, from, capacity, Optional.of(value));
    }
}
