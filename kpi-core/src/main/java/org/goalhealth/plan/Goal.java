package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * What the business wants to reach. Goals form a tree.
 *
 * @param measure how reaching it is seen; a goal may have none and only hold others together
 * @param owners who answers for it
 */
public record Goal(GoalId id, LocalText name, Optional<GoalId> parent, Optional<Measure> measure, List<String> owners) {

    public Goal {
        owners = List.copyOf(owners);
    }

    /** This goal with another target; the same where it has no measure. */
    public Goal with(Target other) {
        return new Goal(id, name, parent, measure.map(one -> one.with(other)), owners);
    }

    /**
     * A KPI's target over a period.
     *
     * @param segment the part of the business meant; the total by default
     * @param period over which figures add up, ratios from their parts
     * @param each where present, the target is one for each period of this cadence within {@code period}; where absent
     *     it is one for the whole
     * @param course how the target is meant to be reached while its period runs; where absent nothing is said of it
     *     before its end
     * @param elasticity where present, its results are set against the resource used for them
     * @param review where present, what may become of it when a quarter has closed
     */
    public record Measure(
            KpiId kpi,
            Segment segment,
            Period period,
            Optional<Cadence> each,
            Target target,
            Optional<Course> course,
            Optional<Elasticity> elasticity,
            Optional<Review> review) {

        /** A measure that is not set against a resource. */
        public Measure(
                KpiId kpi,
                Segment segment,
                Period period,
                Optional<Cadence> each,
                Target target,
                Optional<Course> course) {
            this(kpi, segment, period, each, target, course, Optional.empty(), Optional.empty());
        }

        /** A measure without a course. */
        public Measure(KpiId kpi, Segment segment, Period period, Optional<Cadence> each, Target target) {
            this(kpi, segment, period, each, target, Optional.empty());
        }

        /** This measure with another target. */
        public Measure with(Target other) {
            return new Measure(kpi, segment, period, each, other, course, elasticity, review);
        }

        /** This measure with a course. */
        public Measure with(Course planned) {
            return new Measure(kpi, segment, period, each, target, Optional.of(planned), elasticity, review);
        }

        /** This measure set against a resource. */
        public Measure with(Elasticity wanted) {
            return new Measure(kpi, segment, period, each, target, course, Optional.of(wanted), review);
        }

        /** This measure reviewed when a quarter has closed. */
        public Measure with(Review quarterly) {
            return new Measure(kpi, segment, period, each, target, course, elasticity, Optional.of(quarterly));
        }

        /** The cadence at which the target is judged. */
        public Cadence judgedEvery() {
            return each.orElse(period.cadence());
        }
    }
}
