package org.goalhealth.rules.scenario;

import java.util.List;

/** How a scenario went. */
public record ScenarioResult(Scenario scenario, List<Difference> differences) {

    public ScenarioResult {
        differences = List.copyOf(differences);
    }

    /** Whether everything is as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
