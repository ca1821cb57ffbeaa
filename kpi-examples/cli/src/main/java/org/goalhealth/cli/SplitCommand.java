package org.goalhealth.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.goalhealth.plan.GoalYaml;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Split;
import org.goalhealth.plan.SplitFile;
import org.goalhealth.report.CsvBreakdown;
import org.goalhealth.report.JsonBreakdown;
import org.goalhealth.split.Breakdown;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kpi plan split}: takes a goal apart by time, values of dimensions and roles (T1, T2, T3). */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a goal apart before its time begins: year, quarter, month, week; channels, scenarios, roles.",
            "Weights are given, or taken from the KPI's history or the plan's events; the parts add up exactly."
        },
        footer = {
            "",
            "Example:  kpi plan split plan.yaml split.yaml",
            "          kpi plan split plan.yaml split.yaml --goals",
            "          kpi plan split plan.yaml split.yaml --format csv > parts.csv"
        })
final class SplitCommand implements Callable<Integer> {

    /** In what form the answer is given. */
    enum Format {
        TEXT,
        JSON,
        CSV
    }

    /** What is printed. */
    static final class Form {
        @Option(
                names = "--format",
                paramLabel = "text|json|csv",
                description = "Default: text; csv has the lowest parts, one a line.")
        private Format format = Format.TEXT;

        @Option(names = "--goals", description = "Prints the parts as the section goals of a plan.")
        private boolean goals;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Parameters(index = "1", paramLabel = "FILE", description = "How a goal is taken apart, a YAML file.")
    @SuppressWarnings("NullAway.Init") // set by the command line
    private Path file;

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Plan plan = input.plan();
        Breakdown breakdown = breakdown(plan, SplitFile.read(file, plan));
        PrintWriter out = spec.commandLine().getOut();
        if (form.goals) {
            out.print(GoalYaml.of(breakdown.goals()));
        } else {
            switch (form.format) {
                case TEXT -> new BreakdownText(breakdown, new Labels("split", language.spoken())).print(out);
                case JSON -> out.print(JsonBreakdown.toString(breakdown));
                case CSV -> CsvBreakdown.write(breakdown, out);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Breakdown breakdown(Plan plan, Split split) {
        if (!split.looksBack()) {
            return Breakdown.of(split);
        }
        try (Work work = new Work()) {
            return Breakdown.of(split, input.history(plan, work));
        }
    }
}
