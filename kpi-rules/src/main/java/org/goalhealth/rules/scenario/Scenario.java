package org.goalhealth.rules.scenario;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;

/**
 * A plan and a few figures, and what a rule should find in them.
 *
 * @param name a sentence
 * @param place where it is written
 * @param dates at each of which the same is expected; at least one
 */
public record Scenario(
        String name,
        Place place,
        Plan plan,
        List<Observation> observations,
        List<LocalDate> dates,
        Expectation expectation) {

    public Scenario {
        observations = List.copyOf(observations);
        dates = List.copyOf(dates);
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("scenario '" + name + "' has no date\n  give one at least");
        }
    }
}
