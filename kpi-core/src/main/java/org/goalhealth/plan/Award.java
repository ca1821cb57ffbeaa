package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.time.Cadence;

/**
 * A special award (S7): for whoever is best in a period. That ties share it is ours.
 *
 * @param every how often it is given
 * @param basis in what one is to be the best
 * @param atLeast points below which it is not given, 100 being on target; absent where the best is always good enough
 */
public record Award(AwardId id, LocalText name, Cadence every, Basis basis, Optional<BigDecimal> atLeast) {

    /** What is compared. */
    public sealed interface Basis {

        /** The score. */
        enum OfScore implements Basis {
            SCORE
        }

        /** The completion of one goal, among those whose role weighs it. */
        record OfGoal(GoalId goal) implements Basis {}

        /** Conduct of one kind, among those whose role weighs it. */
        record OfConduct(ConductId item) implements Basis {}
    }

    public Award {
        if (atLeast.isPresent() && atLeast.get().signum() < 0) {
            throw new IllegalArgumentException(
                    "award " + id + " is given from " + atLeast.get().toPlainString() + " points on\n  give 0 or more");
        }
    }
}
