package org.goalhealth.plan;

import java.util.Optional;
import org.goalhealth.quantity.Fraction;

/**
 * What makes one coefficient of the two factors of a goal's elasticity (E1).
 *
 * <p>A formula belongs to the plan, so that every evaluation of it uses the same one. It is a pure function, never falls
 * as a factor grows, and is called from any thread.
 */
public interface ElasticityFormula {

    /** Both factors multiplied: the critical ratio of earned value. */
    ElasticityFormula CRITICAL_RATIO = CriticalRatio.CRITICAL_RATIO;

    /** By what one formula is told from another; what was counted by another is counted anew. */
    String id();

    /**
     * The coefficient.
     *
     * @param result what was reached to date, as a share of the plan to date; where lower is better the inverse
     * @param resource what was planned to be used to date, as a share of what was; absent where that is not known
     */
    Fraction of(Fraction result, Optional<Fraction> resource);

    /** The formula of {@link #CRITICAL_RATIO}. */
    enum CriticalRatio implements ElasticityFormula {
        CRITICAL_RATIO;

        @Override
        public String id() {
            return "critical-ratio";
        }

        @Override
        public Fraction of(Fraction result, Optional<Fraction> resource) {
            return resource.map(result::times).orElse(result);
        }
    }
}
