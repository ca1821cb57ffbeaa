package org.goalhealth.situation;

import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.jspecify.annotations.Nullable;

/** The rungs of a target. */
final class GoalLadder {
    private final Direction better;
    private final @Nullable Border floor;
    private final Border target;
    private final @Nullable Border challenge;
    /** The last figure within the band; null without one. */
    private final @Nullable Border band;
    /** The worst state that figures can have. */
    private final TargetState worst;

    GoalLadder(Target rungs, Series series) {
        this.better = series.kpi().better();
        this.floor =
                rungs.floor().map(rung -> new Border(Fraction.of(rung), series)).orElse(null);
        this.target = new Border(Fraction.of(rungs.target()), series);
        this.band = rungs.bandBorder(better)
                .map(border -> new Border(border, series))
                .orElse(null);
        this.challenge = rungs.challenge()
                .map(rung -> new Border(Fraction.of(rung), series))
                .orElse(null);
        this.worst = floor == null ? TargetState.UNDER_TARGET : TargetState.UNDER_FLOOR;
    }

    /** Whether a target has such a rung at all. */
    static boolean has(Target rungs, TargetState state) {
        return switch (state) {
            case EXCEEDING -> rungs.challenge().isPresent();
            case WITHIN_BAND -> rungs.band().isPresent();
            case UNDER_FLOOR -> rungs.floor().isPresent();
            case ON_TARGET, UNDER_TARGET -> true;
            case UNKNOWN -> false;
        };
    }

    /**
     * Above which sum of figures nothing is worse than a state, where higher is better and they are no ratios.
     *
     * @return {@link SeriesFact#RESTLESS} where that cannot be said
     */
    long notUnder(TargetState state) {
        Border border = switch (state) {
            case EXCEEDING -> challenge;
            case ON_TARGET -> target;
            case WITHIN_BAND -> band;
            case UNDER_TARGET -> floor;
            case UNDER_FLOOR, UNKNOWN -> null;
        };
        if (better != Direction.HIGHER || target.least() == Long.MAX_VALUE) {
            return SeriesFact.RESTLESS;
        }
        return state == worst
                ? Series.NONE
                : border == null || border.least() == Long.MAX_VALUE ? SeriesFact.RESTLESS : border.least() - 1;
    }

    TargetState state(long part, long base, Series series) {
        return state(
                floor == null ? 1 : floor.compare(part, base, series),
                target.compare(part, base, series),
                challenge == null ? 0 : challenge.compare(part, base, series),
                band == null ? -sign() : band.compare(part, base, series));
    }

    TargetState state(Fraction value) {
        return state(
                floor == null ? 1 : value.compareTo(floor.limit()),
                value.compareTo(target.limit()),
                challenge == null ? 0 : value.compareTo(challenge.limit()),
                band == null ? -sign() : value.compareTo(band.limit()));
    }

    private int sign() {
        return better == Direction.HIGHER ? 1 : -1;
    }

    private TargetState state(int toFloor, int toTarget, int toChallenge, int toBand) {
        int sign = sign();
        if (floor != null && sign * toFloor < 0) {
            return TargetState.UNDER_FLOOR;
        }
        if (sign * toTarget < 0) {
            return sign * toBand >= 0 ? TargetState.WITHIN_BAND : TargetState.UNDER_TARGET;
        }
        return challenge != null && sign * toChallenge >= 0 ? TargetState.EXCEEDING : TargetState.ON_TARGET;
    }
}
