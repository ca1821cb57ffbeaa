package org.goalhealth.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.scenario.DifferenceText;

/** Says on the terminal how scenarios went: what fails, and how many there were. */
final class ScenarioLog {

    private final PrintWriter out;
    private final Labels labels;
    private final DifferenceText differences;
    private final boolean verbose;

    ScenarioLog(PrintWriter out, Language language, boolean verbose) {
        this.out = out;
        this.labels = new Labels(language);
        this.differences = DifferenceText.in(language);
        this.verbose = verbose;
    }

    void ran(ScenarioRun run) {
        if (run.passed()) {
            if (verbose) {
                out.println(labels.get("scenario-passed", run.rule(), run.name()));
            }
            return;
        }
        out.println(labels.get("scenario-failed", run.rule(), run.name()));
        out.println("  " + run.result().scenario().place());
        differences.lines(run.result()).forEach(line -> out.println("  " + line));
        out.println();
    }

    void total(List<ScenarioRun> runs) {
        if (runs.isEmpty()) {
            out.println(labels.get("scenarios-none"));
            return;
        }
        long failed = runs.stream().filter(run -> !run.passed()).count();
        long rules = runs.stream().map(ScenarioRun::rule).distinct().count();
        Duration took = runs.stream().map(ScenarioRun::took).reduce(Duration.ZERO, Duration::plus);
        out.println(labels.get(
                "scenarios-total", runs.size(), rules, runs.size() - failed, failed, took.toMillis() / 1000.0));
    }
}
