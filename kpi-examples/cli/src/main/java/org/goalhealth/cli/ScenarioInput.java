package org.goalhealth.cli;

import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.GoalHealthBuilder;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.scenario.ScenarioFile;
import org.goalhealth.rules.scenario.ScenarioRunner;

/** Scenarios with the packs of rules that they are about, each over the one before. */
record ScenarioInput(List<RulePack> packs, List<ScenarioFile> files) {

    GoalHealth health() {
        GoalHealthBuilder builder = GoalHealth.builder();
        packs.forEach(builder::rules);
        return builder.build();
    }

    /** Runs every scenario and says how long each took. */
    void run(Consumer<ScenarioRun> each) {
        ScenarioRunner runner = new ScenarioRunner(health());
        for (ScenarioFile file : files) {
            Stopwatch watch = new Stopwatch();
            runner.run(file, result -> each.accept(new ScenarioRun(file, result, watch.lap())));
        }
    }
}
