package org.goalhealth.cli;

import java.time.Duration;
import org.goalhealth.rules.scenario.ScenarioFile;
import org.goalhealth.rules.scenario.ScenarioResult;

/** A scenario that was run, of a file, and how long it took. */
record ScenarioRun(ScenarioFile file, ScenarioResult result, Duration took) {

    String rule() {
        return file.rule();
    }

    String name() {
        return result.scenario().name();
    }

    boolean passed() {
        return result.passed();
    }
}
