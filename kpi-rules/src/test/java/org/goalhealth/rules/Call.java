package org.goalhealth.rules;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;

/** One call of a {@link Monitor}. */
sealed interface Call {

    /** What it brings. */
    default List<Observation> brought() {
        return List.of();
    }

    /** Observations, one alone by its own method. */
    record Observe(List<Observation> brought) implements Call {}

    /** Observations that cannot be used. */
    record Unusable(List<Observation> brought) implements Call {}

    /** Figures through feeds, then an evaluation. */
    record Fed(List<Observation> brought) implements Call {}

    /** Figures through feeds, judged when the date moves on. */
    record FedBefore(List<Observation> brought, LocalDate to) implements Call {}

    record Advance(LocalDate to) implements Call {}

    record Evaluate() implements Call {}

    record Replace(Plan plan) implements Call {}
}
