package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.MilestoneId;
import org.goalhealth.plan.Phase;
import org.goalhealth.plan.Task;

/** Writes a board of tasks and phases; {@code null} for what is not there. Days are inclusive. */
public final class JsonTasks {

    private final JsonGenerator json;
    private final JsonOut out;

    private JsonTasks(JsonGenerator json) {
        this.json = json;
        this.out = new JsonOut(json);
    }

    /** The board as text, indented, with a line feed at its end. */
    public static String toString(TaskBoard board) {
        return JsonText.of(json -> new JsonTasks(json).board(board));
    }

    private void board(TaskBoard board) throws IOException {
        json.writeStartObject();
        json.writeStringField("plan", board.plan().id());
        json.writeStringField("date", board.date().toString());
        json.writeStringField("week", board.week().label());
        json.writeArrayFieldStart("phases");
        for (TaskBoard.PhaseView view : board.phases()) {
            json.writeStartObject();
            json.writeStringField("goal", view.goal().value());
            phase("now", view.now());
            phase("next", view.next());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("tasks");
        for (TaskBoard.TaskView view : board.tasks()) {
            task(view);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void phase(String field, Optional<Phase> phase) throws IOException {
        if (phase.isEmpty()) {
            json.writeNullField(field);
            return;
        }
        json.writeObjectFieldStart(field);
        out.text("name", phase.get().name());
        json.writeStringField("from", phase.get().from().toString());
        json.writeStringField("until", phase.get().until().toString());
        json.writeEndObject();
    }

    private void task(TaskBoard.TaskView view) throws IOException {
        Task task = view.task();
        json.writeStartObject();
        json.writeStringField("task", task.id().value());
        out.text("name", task.name());
        json.writeStringField("goal", task.goal().map(GoalId::value).orElse(null));
        json.writeStringField(
                "milestone", task.milestone().map(MilestoneId::value).orElse(null));
        json.writeStringField("from", task.from().map(LocalDate::toString).orElse(null));
        json.writeStringField("due", task.due().toString());
        json.writeStringField("done", task.done().map(LocalDate::toString).orElse(null));
        json.writeStringField("state", JsonReport.word(view.state()));
        json.writeArrayFieldStart("roles");
        for (Task.Filling role : task.roles()) {
            json.writeStartObject();
            json.writeStringField("role", role.role());
            json.writeArrayFieldStart("people");
            for (String person : role.people()) {
                json.writeString(person);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unfilled");
        for (String role : view.unfilled()) {
            json.writeString(role);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
