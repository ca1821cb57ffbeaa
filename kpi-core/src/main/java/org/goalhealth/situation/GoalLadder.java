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
