package org.goalhealth.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.plan.Language;
import org.goalhealth.rules.RuleMutant;
import org.goalhealth.rules.scenario.DifferenceText;
import org.goalhealth.rules.scenario.MutationResult;
import org.goalhealth.rules.scenario.RuleCoverage;

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

    void covered(RuleCoverage coverage) {
        out.println(labels.get(
                "covered",
                coverage.rule(),
                labels.get(coverage.fired() ? "covered.fired" : "covered.not-fired"),
                labels.get(coverage.silent() ? "covered.silent" : "covered.not-silent"),
                border(coverage)));
    }

    /** A rule has a border where a figure or a count has one; both are to be met. */
    private String border(RuleCoverage coverage) {
        List<String> left = new ArrayList<>();
        if (coverage.figure() == RuleCoverage.Border.NOT_MET) {
            left.add(labels.get("border.figure"));
        }
        if (coverage.streak() == RuleCoverage.Border.NOT_MET) {
            left.add(labels.get("border.streak"));
        }
        boolean none = coverage.figure() == RuleCoverage.Border.NONE && coverage.streak() == RuleCoverage.Border.NONE;
        return none
                ? labels.get("border.none")
                : left.isEmpty() ? labels.get("border.met") : labels.get("border.not-met", String.join(" ", left));
    }

    void mutated(MutationResult result) {
        out.println(labels.get("mutated", result.rule(), result.killed(), result.noticeable()));
        result.survivors().forEach(mutant -> out.println("  " + labels.get("survives", mutant.place(), edit(mutant))));
        if (verbose) {
            result.explained()
                    .forEach(one -> out.println("  "
                            + labels.get(
                                    "explained",
                                    one.mutant().place(),
                                    edit(one.mutant()),
                                    one.reason().because())));
        }
        result.unused()
                .forEach(survivor -> out.println("  " + labels.get("unused", survivor.place(), survivor.edit())));
    }

    void mutated(MutationTotal total) {
        out.println(labels.get("mutated-total", total.percent(), total.killed(), total.noticeable()));
    }

    private String edit(RuleMutant mutant) {
        return mutant.after().isEmpty()
                ? labels.get("edit.without", mutant.before())
                : labels.get("edit.becomes", mutant.before(), mutant.after());
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
