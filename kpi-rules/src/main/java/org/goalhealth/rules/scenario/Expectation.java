package org.goalhealth.rules.scenario;

import java.util.List;

/** What a scenario expects of its rule at a date. */
public sealed interface Expectation {

    /**
     * Nothing is found.
     *
     * @param ofAnyRule by no rule at all; else by the scenario's own
     */
    record Silence(boolean ofAnyRule) implements Expectation {}

    /** These are found, and nothing else of the scenario's rule; what other rules find beside them is not looked at. */
    record Alerts(List<ExpectedAlert> alerts) implements Expectation {
        public Alerts {
            alerts = List.copyOf(alerts);
        }
    }
}
