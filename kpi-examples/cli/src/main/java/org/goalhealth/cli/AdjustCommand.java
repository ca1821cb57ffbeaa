package org.goalhealth.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.goalhealth.finding.TargetRequests;
import org.goalhealth.history.History;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.AdjustmentYaml;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.AdjustmentLog;
import org.goalhealth.report.CsvAdjustments;
import org.goalhealth.report.JsonAdjustments;
import org.goalhealth.report.Report;
import org.goalhealth.rules.GoalHealth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi adjust}: requests to give goals other targets (A3, A4, A5). */
@Command(
        name = "adjust",
        mixinStandardHelpOptions = true,
        description = {
            "Lists a plan's requests to adjust goals: old and new targets, who asked and who decided, and what the",
            "target of an open request would make weak in the plan. Or opens requests by what an assessment suggests."
        },
        footer = {
            "",
            "Example:  kpi adjust plan.yaml",
            "          kpi adjust plan.yaml --format csv > adjustments.csv",
            "          kpi adjust plan.yaml --from-alerts --by Chen --as-of 2026-07-02"
        })
final class AdjustCommand implements Callable<Integer> {

    /** Who opens requests. */
    static final class Opening {
        @Option(
                names = "--from-alerts",
                required = true,
                description = "Prints the section adjustments with a request for each target that is suggested.")
        private boolean fromAlerts;

        @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who opens these requests.")
        @SuppressWarnings("NullAway.Init") // required
        private String by;
    }

    /** What is printed. */
    static final class Form {
        @Option(
                names = "--format",
                paramLabel = "text|json|csv",
                description = "Default: text; csv has one request a line.")
        private TableFormat format = TableFormat.TEXT;

        @ArgGroup(exclusive = false)
        private @Nullable Opening opening;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private final DayOption day = new DayOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Plan plan = input.plan();
        GoalHealth health = input.goalHealth();
        LocalDate date = day.in(plan);
        PrintWriter out = spec.commandLine().getOut();
        Labels labels = new Labels("adjust", language.spoken());
        int done = ExitCode.DONE;
        if (form.opening != null && form.opening.fromAlerts) {
            done = open(plan, health, new Adjustment.Act(date, form.opening.by), labels, out);
        } else {
            list(AdjustmentLog.of(plan, date, request -> health.review(plan, date, request)), labels, out);
        }
        out.flush();
        return done;
    }

    private int open(Plan plan, GoalHealth health, Adjustment.Act opened, Labels labels, PrintWriter out) {
        History history = input.history(plan);
        PrintWriter err = spec.commandLine().getErr();
        history.intakes().forEach(intake -> ProblemLines.print(intake.problems(), labels, err));
        Report report = health.assess(plan, history, opened.on());
        out.print(AdjustmentYaml.of(TargetRequests.of(report.plan(), report.findings(), opened)));
        return Failures.leftOut(err, report.failures());
    }

    private void list(AdjustmentLog log, Labels labels, PrintWriter out) {
        switch (form.format) {
            case TEXT -> new AdjustmentText(log, labels).print(out);
            case JSON -> out.print(JsonAdjustments.toString(log));
            case CSV -> CsvAdjustments.write(log, labels.language(), out);
        }
    }
}
