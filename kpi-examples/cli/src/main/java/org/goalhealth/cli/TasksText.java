package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Phase;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Task;
import org.goalhealth.report.TaskBoard;

/** Tasks and phases for people. */
record TasksText(TaskBoard board, Labels labels) {

    void print(PrintWriter out) {
        Plan plan = board.plan();
        out.println(labels.get(
                "title",
                plan.name().in(labels.language()),
                board.date(),
                board.week().label()));
        for (TaskBoard.PhaseView view : board.phases()) {
            out.println(labels.get(
                    "phase",
                    Names.of(plan, new Subject.OfGoal(view.goal())).in(labels.language()),
                    phase(view.now()),
                    phase(view.next())));
        }
        out.println();
        if (board.tasks().isEmpty()) {
            out.println(labels.get("none"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "task", "state", "due", "roles", "unfilled"));
        board.tasks().forEach(view -> rows.add(row(view)));
        Columns.print(rows, out);
    }

    private String phase(Optional<Phase> phase) {
        return phase.map(one -> labels.get("span", one.name().in(labels.language()), one.from(), one.until()))
                .orElse("–");
    }

    private List<String> row(TaskBoard.TaskView view) {
        List<String> filled = view.task().roles().stream()
                .filter(Task.Filling::isFilled)
                .map(role -> shown(role.role()) + ": " + people(role))
                .toList();
        return List.of(
                view.task().name().in(labels.language()),
                labels.of(view.state()),
                view.task().due().toString(),
                String.join(labels.get("and"), filled),
                String.join(
                        labels.get("and"),
                        view.unfilled().stream().map(TasksText::shown).toList()));
    }

    private String people(Task.Filling role) {
        return String.join(" + ", role.people().stream().map(this::name).toList());
    }

    /** What the plan calls somebody by id; else what stands there. */
    private String name(String person) {
        return board.plan().staff().people().stream()
                .filter(one -> one.id().value().equals(person))
                .map(one -> one.name().in(labels.language()))
                .findFirst()
                .orElseGet(() -> shown(person));
    }

    private static String shown(String text) {
        return Problem.shown(text);
    }
}
