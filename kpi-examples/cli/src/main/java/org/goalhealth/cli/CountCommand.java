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
import org.goalhealth.history.source.DefinitionCount;
import org.goalhealth.history.source.Sources;
import org.goalhealth.plan.DefinitionId;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.RowDefinition;
import org.goalhealth.report.CsvVerdicts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kpi count}: which rows a definition counts, and why it does not count the others (F5). */
@Command(
        name = "count",
        mixinStandardHelpOptions = true,
        description = {
            "Judges every row of a source by a definition of the plan, as what an effective lead is:",
            "how many count, how many each condition refuses, and of how many nobody can say."
        },
        footer = {"", "Example:  kpi count plan.yaml effective-lead --out leads-judged.csv"})
final class CountCommand implements Callable<Integer> {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Mixin
    private final InputOptions input = new InputOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DEFINITION",
            description = "The definition's id. Default: the plan's only one.")
    private @Nullable String id;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes every row with its verdict and why to a new file, in UTF-8 as Excel reads it.")
    private @Nullable Path out;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() throws IOException {
        Plan plan = input.plan();
        RowDefinition definition = definition(plan);
        DefinitionCount count;
        try (Work work = new Work()) {
            Sources sources = input.sources(work);
            count = out == null ? sources.judge(plan, definition.id()) : judgeTo(out, sources, plan, definition.id());
        }
        PrintWriter terminal = spec.commandLine().getOut();
        Labels labels = new Labels("count", language.spoken());
        new CountText(count).print(labels, terminal);
        if (out != null) {
            terminal.println(labels.get("files", out));
        }
        terminal.flush();
        return ExitCode.DONE;
    }

    private RowDefinition definition(Plan plan) {
        List<String> ids = plan.definitions().stream()
                .map(definition -> definition.id().value())
                .toList();
        String wanted = id;
        if (wanted != null) {
            return plan.definitions().stream()
                    .filter(definition -> definition.id().value().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the plan has no definition '"
                            + Problem.shown(wanted) + "'\n  " + Nearest.hint(wanted, ids)));
        }
        if (ids.size() != 1) {
            throw new IllegalArgumentException("the plan has " + ids.size() + " definitions\n  "
                    + (ids.isEmpty()
                            ? "declare one under definitions"
                            : "name one, as " + ids.get(0) + "; there are " + String.join(", ", ids)));
        }
        return plan.definitions().get(0);
    }

    private static DefinitionCount judgeTo(Path file, Sources sources, Plan plan, DefinitionId definition)
            throws IOException {
        if (Files.exists(file)) {
            throw new IllegalArgumentException("file " + file + " is there already\n  give another name, or move it");
        }
        boolean whole = false;
        try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            text.write(BYTE_ORDER_MARK);
            CsvVerdicts csv = new CsvVerdicts(text);
            DefinitionCount count = sources.judge(plan, definition, csv);
            csv.finish();
            whole = true;
            return count;
        } finally {
            if (!whole) {
                // what is there of it would pass for all rows
                Files.deleteIfExists(file);
            }
        }
    }
}
