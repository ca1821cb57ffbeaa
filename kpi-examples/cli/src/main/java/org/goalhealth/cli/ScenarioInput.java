package org.goalhealth.cli;

import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.GoalHealthBuilder;
import org.goalhealth.rules.RulePack;
import org.goalhealth.rules.scenario.CoverageRun;
import org.goalhealth.rules.scenario.MutationResult;
import org.goalhealth.rules.scenario.MutationRun;
import org.goalhealth.rules.scenario.RuleCoverage;
import org.goalhealth.rules.scenario.ScenarioFile;
import org.goalhealth.rules.scenario.ScenarioRunner;

/** Scenarios with the packs of rules that they are about, each over the one before. */
record ScenarioInput(List<RulePack> packs, List<ScenarioFile> files) {

    GoalHealth health() {
        GoalHealthBuilder builder = GoalHealth.builder();
        packs.forEach(builder::rules);
        return builder.build();
    }

    /** Says what the scenarios of each rule make it do. */
    void coverage(Consumer<RuleCoverage> each) {
        CoverageRun coverage = new CoverageRun(health());
        files.forEach(file -> each.accept(coverage.run(file)));
    }

    /** Edits each rule a little and runs its scenarios. */
    void mutate(Consumer<MutationResult> each) {
        MutationRun mutation = new MutationRun(packs);
        files.forEach(file -> each.accept(mutation.run(file)));
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
