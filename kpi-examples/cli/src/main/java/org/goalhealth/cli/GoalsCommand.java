package org.goalhealth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.GoalPyramid;
import org.goalhealth.report.JsonPyramid;
import org.goalhealth.report.Report;
import org.goalhealth.report.RollUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi goals}: the pyramid of goals, and how health rolls up in it (T1). */
@Command(
        name = "goals",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the goals of a plan as a tree, with how much of the plan to date each has reached, and what the",
            "goals below make of the one above them."
        },
        footer = {"", "Example:  kpi goals plan.yaml --at 2026-04-01 --roll-up weighted"})
final class GoalsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(
            names = "--roll-up",
            paramLabel = "worst|weighted|value",
            description = {
                "worst: as well as the worst below; weighted: the mean by the goals' weights;",
                "value: the mean by their targets. Default: worst."
            })
    private RollUp rollUp = RollUp.WORST;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Plan plan = input.plan();
        History history = input.history(plan);
        LocalDate date = day.in(plan);
        Report report = input.goalHealth().assess(plan, history, date);
        GoalPyramid pyramid = GoalPyramid.of(report, rollUp);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(JsonPyramid.toString(report.plan(), pyramid));
        } else {
            Labels labels = new Labels("goals", language.spoken());
            new PyramidText(report.plan(), labels).print(pyramid, out);
        }
        out.flush();
        return Failures.leftOut(spec.commandLine().getErr(), report.failures());
    }
}
