package org.goalhealth.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocatedPlan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.report.CsvReview;
import org.goalhealth.report.JsonReview;
import org.goalhealth.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi plan check}: what is weak in the way a plan is made (G). */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reviews how a plan is made, before any figure arrives: goals that are vague, unowned, out of reach or",
            "unrelated, weights that do not add up, KPIs without a source; each where it stands, with what to do."
        },
        footer = {
            "",
            "Exit codes: 0 done, whatever was found; 2 a plan that cannot be used; 3 --fail-on holds.",
            "",
            "Example:  kpi plan check plan.yaml --fail-on warning"
        })
final class ReviewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Mixin
    private final DayOption day = new DayOption();

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private TableFormat format = TableFormat.TEXT;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--fail-on",
            paramLabel = "info|warning|critical",
            description = "Ends with 3 where something at least this bad is found.")
    private @Nullable Severity failOn;

    @Override
    public Integer call() {
        LocatedPlan plan = PlanFile.readLocated(input.planFile());
        LocalDate date = day.in(plan.plan());
        Report report = input.goalHealth().review(plan.plan(), date);
        PrintWriter out = spec.commandLine().getOut();
        Language spoken = language.spoken();
        switch (format) {
            case TEXT -> new ReviewText(plan, new Labels("review", spoken), new Labels(spoken)).print(report, out);
            case JSON -> out.print(JsonReview.toString(plan, report));
            case CSV -> CsvReview.write(plan, report, spoken, out);
        }
        out.flush();
        int leftOut = Failures.leftOut(spec.commandLine().getErr(), report.failures());
        if (leftOut != ExitCode.DONE) {
            return leftOut;
        }
        return failOn != null
                        && report.findings().stream()
                                .anyMatch(one -> one.severity().compareTo(failOn) >= 0)
                ? ExitCode.FOUND
                : ExitCode.DONE;
    }
}
