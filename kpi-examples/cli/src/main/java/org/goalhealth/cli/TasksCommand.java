package org.goalhealth.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.Problem;
import org.goalhealth.report.CsvTasks;
import org.goalhealth.report.JsonTasks;
import org.goalhealth.report.TaskBoard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kpi tasks}: the tasks of a plan, the roles that nobody has, and the phases of goals (T6, T7). */
@Command(
        name = "tasks",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the tasks of a plan: those late, of this week, ahead and done, with roles that nobody has;",
            "and the phase that each goal is in."
        },
        footer = {
            "",
            "Example:  kpi tasks plan.yaml --at 2026-03-16",
            "          kpi tasks plan.yaml --at 2026-03-16 --person an --format csv"
        })
final class TasksCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command line
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN", description = "The plan, a YAML file.")
    @SuppressWarnings("NullAway.Init") // set by the command line
    private Path file;

    @Mixin
    private final DayOption day = new DayOption();

    @Option(names = "--person", paramLabel = "NAME", description = "Only tasks in which somebody has a role.")
    private @Nullable String person;

    @Option(names = "--format", paramLabel = "text|json|csv", description = "Default: text.")
    private TableFormat format = TableFormat.TEXT;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Override
    public Integer call() {
        Plan plan = PlanFile.read(file);
        LocalDate date = day.in(plan);
        TaskBoard all = TaskBoard.of(plan, date);
        TaskBoard board = person == null ? all : all.of(known(plan, person));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case JSON -> out.print(JsonTasks.toString(board));
            case CSV -> CsvTasks.write(board, out);
            case TEXT -> new TasksText(board, new Labels("tasks", language.spoken())).print(out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String known(Plan plan, String person) {
        var names = plan.schedule().tasks().stream()
                .flatMap(task -> task.roles().stream())
                .flatMap(role -> role.people().stream())
                .distinct()
                .toList();
        boolean isScored =
                plan.staff().people().stream().anyMatch(one -> one.id().value().equals(person));
        if (!isScored && !names.contains(person)) {
            throw new IllegalArgumentException("nobody called '" + Problem.shown(person) + "' has a role in a task\n  "
                    + Nearest.hint(person, names));
        }
        return person;
    }
}
