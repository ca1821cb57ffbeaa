package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.goalhealth.situation.ElasticityTrend;

/** Writes the elasticity of goals; nothing where no goal declares it. */
final class JsonElasticity {

    private final JsonGenerator json;
    private final JsonOut out;

    JsonElasticity(JsonGenerator json, JsonOut out) {
        this.json = json;
        this.out = out;
    }

    void all(List<GoalView> goals) throws IOException {
        if (goals.stream().allMatch(goal -> goal.elasticity().isEmpty())) {
            return;
        }
        json.writeArrayFieldStart("elasticity");
        for (GoalView goal : goals) {
            if (goal.elasticity().isPresent()) {
                one(goal, goal.elasticity().get());
            }
        }
        json.writeEndArray();
    }

    private void one(GoalView goal, ElasticityView view) throws IOException {
        json.writeStartObject();
        json.writeStringField("goal", goal.goal().id().value());
        out.text("name", goal.goal().name());
        out.figure("upper", view.upper());
        out.figure("lower", view.lower());
        json.writeArrayFieldStart("points");
        for (ElasticityTrend.Point point : view.points()) {
            json.writeStartObject();
            json.writeStringField("period", point.period().label());
            out.figure("coefficient", point.coefficient());
            out.figure("result", point.result());
            out.figure("resource", point.resource());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("zone", JsonReport.word(view.zone()));
        json.writeEndObject();
    }
}
