package org.goalhealth.report;

import java.io.Writer;
import java.util.stream.Collectors;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.MilestoneId;
import org.goalhealth.plan.Task;

/**
 * Writes the tasks of a board, a row for each role, and one for a task without any.
 *
 * <p>{@code people} are joined by semicolons, and empty where a role is unfilled; {@code from} is empty where any day up
 * to {@code due} will do. Days are inclusive.
 */
public final class CsvTasks {

    private CsvTasks() {}

    /** Writes the table and leaves {@code out} open. */
    public static void write(TaskBoard board, Writer out) {
        CsvOut csv = new CsvOut(out);
        for (String column : "task,goal,milestone,from,due,done,state,role,people".split(",", -1)) {
            csv.text(column);
        }
        csv.end();
        for (TaskBoard.TaskView view : board.tasks()) {
            view.task().roles().forEach(role -> row(csv, view, role.role(), people(role)));
            if (view.task().roles().isEmpty()) {
                row(csv, view, "", "");
            }
        }
        csv.finish();
    }

    private static String people(Task.Filling role) {
        return role.people().stream().collect(Collectors.joining(";"));
    }

    private static void row(CsvOut csv, TaskBoard.TaskView view, String role, String people) {
        Task task = view.task();
        csv.text(task.id().value())
                .text(task.goal().map(GoalId::value).orElse(""))
                .text(task.milestone().map(MilestoneId::value).orElse(""))
                .text(task.from().map(Object::toString).orElse(""))
                .text(task.due().toString())
                .text(task.done().map(Object::toString).orElse(""))
                .text(JsonReport.word(view.state()))
                .text(role)
                .text(people);
        csv.end();
    }
}
