package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;

/** What may become of a goal when a quarter has closed, and it is reviewed (E2). */
public sealed interface Review {

    /** A target that a better one may take the place of, or a worse one. */
    Optional<BigDecimal> other();

    /**
     * A goal of results, which an external shock may put out of reach.
     *
     * @param lower what it is lowered to then; absent where that is what it will reach
     */
    record Hard(Optional<BigDecimal> lower) implements Review {
        @Override
        public Optional<BigDecimal> other() {
            return lower;
        }
    }

    /**
     * A goal of what the business is able to do.
     *
     * @param raise what it is raised to when hard goals are lowered, or it goes beyond its plan; absent where nothing is
     * @param resource what is added then
     */
    record Capability(Optional<BigDecimal> raise, Optional<Addition> resource) implements Review {
        @Override
        public Optional<BigDecimal> other() {
            return raise;
        }
    }

    /**
     * More of a resource.
     *
     * @param to how much there shall be: more than {@code from}
     */
    record Addition(LocalText name, BigDecimal from, BigDecimal to) {
        public Addition {
            if (Fraction.of(to).compareTo(Fraction.of(from)) <= 0) {
                throw new IllegalArgumentException("a resource of " + from.toPlainString() + " that becomes "
                        + to.toPlainString() + " is no addition\n  give more in to than in from");
            }
        }
    }
}
