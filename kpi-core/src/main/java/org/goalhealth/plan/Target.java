package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;

/**
 * The ladder of a goal (W3, W4, S5): worse than the floor is no performance, the target is 100 %, the challenge is
 * beyond it.
 *
 * <p>Floor, target and challenge stand in the order of the KPI's direction; {@link Plan} checks it, for only it knows
 * the direction.
 *
 * @param band how far a result may stay behind the target and still be near enough (E3); absent where nothing is
 */
public record Target(
        Optional<BigDecimal> floor, BigDecimal target, Optional<BigDecimal> challenge, Optional<Band> band) {

    /** A ladder without a band. */
    public Target(Optional<BigDecimal> floor, BigDecimal target, Optional<BigDecimal> challenge) {
        this(floor, target, challenge, Optional.empty());
    }

    public static Target of(BigDecimal target) {
        return new Target(Optional.empty(), target, Optional.empty());
    }

    public static Target of(BigDecimal floor, BigDecimal target, BigDecimal challenge) {
        return new Target(Optional.of(floor), target, Optional.of(challenge));
    }

    /** The same with a band. */
    public Target with(Band room) {
        return new Target(floor, target, challenge, Optional.of(room));
    }

    /** The worst figure that is still within the band; empty without one. */
    public Optional<Fraction> bandBorder(Direction better) {
        return band.map(room -> {
            Fraction aim = Fraction.of(target);
            Fraction far = room.of(aim);
            return better == Direction.HIGHER ? aim.minus(far) : aim.plus(far);
        });
    }
}
