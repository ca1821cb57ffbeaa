package org.goalhealth.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.goalhealth.budget.Allotment;
import org.goalhealth.plan.AllocationFile;
import org.goalhealth.plan.BudgetYaml;
import org.goalhealth.report.CsvAllotment;
import org.goalhealth.report.JsonAllotment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kpi allocate}: spreads money over lines and periods before they begin (B9). */
@Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        description = {
            "Spreads an amount over channels, projects and periods, by the priority of goals and what is expected",
            "to come back, within limits; the parts add up exactly. Limits that leave no way are named."
        },
        footer = {
            "",
            "Example:  kpi allocate media-2027.yaml",
            "          kpi allocate media-2027.yaml --format csv > media-2027.csv",
            "          kpi allocate media-2027.yaml --budget 2027-01"
        })
final class AllocateCommand implements Callable<Integer> {

    /** What is printed. */
    static final class Form {
        @Option(
                names = "--format",
                paramLabel = "text|json|csv",
                description = "Default: text; csv has every line in every period.")
        private TableFormat format = TableFormat.TEXT;

        @Option(
                names = "--budget",
                paramLabel = "PERIOD",
                description = "Prints one period, as 2027-01, as the section budgets of a plan.")
        private @Nullable String budget;
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The allocation, a YAML file.")
    @SuppressWarnings("NullAway.Init") // set by the command line
    private Path file;

    @ArgGroup
    private Form form = new Form();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Allotment allotment = Allotment.of(AllocationFile.read(file));
        PrintWriter out = spec.commandLine().getOut();
        if (form.budget != null) {
            out.print(BudgetYaml.of(allotment.budget(form.budget)));
        } else {
            switch (form.format) {
                case TEXT -> new AllotmentText(allotment, new Labels("allocate", language.spoken())).print(out);
                case JSON -> out.print(JsonAllotment.toString(allotment));
                case CSV -> CsvAllotment.write(allotment, out);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }
}
