package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.goalhealth.split.Breakdown;
import org.goalhealth.split.Part;

/**
 * Writes a goal that was taken apart, its parts and theirs, in the KPI's unit; {@code null} for a role that is not
 * there.
 */
public final class JsonBreakdown {

    private final JsonGenerator json;
    private final JsonOut out;

    private JsonBreakdown(JsonGenerator json) {
        this.json = json;
        this.out = new JsonOut(json);
    }

    public static String toString(Breakdown breakdown) {
        return JsonText.of(json -> new JsonBreakdown(json).breakdown(breakdown));
    }

    private void breakdown(Breakdown breakdown) throws IOException {
        json.writeStartObject();
        json.writeStringField("split", breakdown.split().id().value());
        json.writeStringField("kpi", breakdown.split().kpi().id().value());
        out.unit(breakdown.split().kpi().unit());
        json.writeNumberField("step", breakdown.split().step());
        json.writeFieldName("goal");
        part(breakdown.whole());
        json.writeEndObject();
    }

    private void part(Part part) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", part.id().value());
        out.text("name", part.name());
        json.writeStringField("period", part.period().label());
        json.writeStringField("segment", part.segment().toString());
        if (part.role().isPresent()) {
            json.writeStringField("role", part.role().get());
        } else {
            json.writeNullField("role");
        }
        texts("owners", part.owners());
        json.writeNumberField("amount", part.amount());
        json.writeArrayFieldStart("parts");
        for (Part below : part.parts()) {
            part(below);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String field, List<String> all) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : all) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
