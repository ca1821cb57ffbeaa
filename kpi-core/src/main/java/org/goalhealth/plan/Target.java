package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The ladder of a goal (W3, W4, S5): worse than the floor is no performance, the target is 100 %, the challenge is
 * beyond it.
 *
 * <p>Floor, target and challenge stand in the order of the KPI's direction; {@link Plan} checks it, for only it knows
 * the direction.
 */
public record Target(Optional<BigDecimal> floor, BigDecimal target, Optional<BigDecimal> challenge) {

    public static Target of(BigDecimal target) {
        return new Target(Optional.empty(), target, Optional.empty());
    }

    public static Target of(BigDecimal floor, BigDecimal target, BigDecimal challenge) {
        return new Target(Optional.of(floor), target, Optional.of(challenge));
    }
}
