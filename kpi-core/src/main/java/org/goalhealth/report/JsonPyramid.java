package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.goalhealth.plan.Plan;

/** Writes a tree of goals with their health; {@code null} for what is not known. */
public final class JsonPyramid {

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;

    private JsonPyramid(Plan plan, JsonGenerator json) {
        this.plan = plan;
        this.json = json;
        this.out = new JsonOut(json);
    }

    public static String toString(Plan plan, GoalPyramid pyramid) {
        return JsonText.of(json -> new JsonPyramid(plan, json).pyramid(pyramid));
    }

    private void pyramid(GoalPyramid pyramid) throws IOException {
        json.writeStartObject();
        json.writeStringField("plan", plan.id());
        json.writeStringField("rollUp", pyramid.by().name().toLowerCase(Locale.ROOT));
        nodes("goals", pyramid.tops());
        json.writeEndObject();
    }

    private void nodes(String field, List<GoalPyramid.Node> nodes) throws IOException {
        json.writeArrayFieldStart(field);
        for (GoalPyramid.Node node : nodes) {
            json.writeStartObject();
            json.writeStringField("goal", node.goal().id().value());
            out.text("name", node.goal().name());
            json.writeStringField(
                    "level",
                    plan.design()
                            .of(node.goal().id())
                            .level()
                            .map(level -> level.name().toLowerCase(Locale.ROOT))
                            .orElse(null));
            out.figure("own", node.own());
            out.figure("made", node.made());
            json.writeNumberField("unknown", node.unknown());
            nodes("parts", node.parts());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
