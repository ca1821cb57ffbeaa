package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;

/** A goal's ladder for some period, exact: the plan's own figures, or a part or multiple of them. */
public record Rungs(Optional<Fraction> floor, Fraction target, Optional<Fraction> challenge) {

    /** The plan's own. */
    public static Rungs of(Target target) {
        return new Rungs(
                target.floor().map(Fraction::of),
                Fraction.of(target.target()),
                target.challenge().map(Fraction::of));
    }

    /** All of them times a number that is not negative. */
    public Rungs times(Fraction factor) {
        return new Rungs(floor.map(factor::times), target.times(factor), challenge.map(factor::times));
    }

    /** Whether a figure is on the target or better. */
    public boolean isMet(Direction better, Fraction actual) {
        int compared = actual.compareTo(target);
        return better == Direction.HIGHER ? compared >= 0 : compared <= 0;
    }

    /** Whether a figure is worse than the floor (W3); never where there is none. */
    public boolean isUnderFloor(Direction better, Fraction actual) {
        return floor.filter(worst -> {
                    int compared = actual.compareTo(worst);
                    return better == Direction.HIGHER ? compared < 0 : compared > 0;
                })
                .isPresent();
    }
}
