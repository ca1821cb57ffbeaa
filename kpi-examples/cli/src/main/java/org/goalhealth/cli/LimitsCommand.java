package org.goalhealth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.CsvLimits;
import org.goalhealth.rules.Occasion;
import org.goalhealth.rules.RuleInfo;
import org.goalhealth.situation.JudgedRule;
import org.goalhealth.situation.LimitBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kpi limits}: the limits in force, as a table that a plan can read. */
@Command(
        name = "limits",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the limits in force as a table: the rules' own figures, then the plan's lines.",
            "Edited in a spreadsheet, it goes back into the plan as  limits: [{table: limits.csv}]"
        },
        footer = {"", "Example:  kpi limits plan.yaml --out limits.csv"})
final class LimitsCommand implements Callable<Integer> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes a new file there, in UTF-8 as Excel reads it. Default: the terminal.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Plan plan = input.plan();
        List<RuleInfo> loaded = input.goalHealth().rules();
        List<JudgedRule> all = loaded.stream().map(RuleInfo::judged).toList();
        // what does not fit the rules is said before anything is written
        LimitBook.of(plan, all);
        // No line of a plan is about customers.
        List<JudgedRule> rules = loaded.stream()
                .filter(rule -> rule.occasion() != Occasion.CUSTOMERS)
                .map(RuleInfo::judged)
                .toList();
        PrintWriter terminal = spec.commandLine().getOut();
        if (out == null) {
            CsvLimits.write(plan, rules, terminal);
            terminal.flush();
            return ExitCode.DONE;
        }
        if (Files.exists(out)) {
            throw new IllegalArgumentException("file " + out + " is there already\n  give another name, or move it");
        }
        try (Writer file = Files.newBufferedWriter(out, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            file.write(BYTE_ORDER_MARK);
            CsvLimits.write(plan, rules, file);
        }
        terminal.println(new Labels(Labels.ofUser()).get("files", out));
        return ExitCode.DONE;
    }
}
