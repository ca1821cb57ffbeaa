package org.goalhealth.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.goalhealth.plan.Place;
import org.goalhealth.rules.check.Remark;
import org.goalhealth.rules.check.RemarkKind;

/** Writes what a check says in the Static Analysis Results Interchange Format, 2.1.0. */
final class Sarif {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** In the order in which they are written. */
    private static final List<RemarkKind> KINDS = List.of(RemarkKind.values());

    private Sarif() {}

    static String of(Remarks remarks) {
        return Json.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", SCHEMA);
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json);
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Remark remark : remarks.all()) {
                result(json, remark);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "kpi check");
        json.writeArrayFieldStart("rules");
        for (RemarkKind kind : KINDS) {
            json.writeStartObject();
            json.writeStringField("id", kind.id());
            text(json, "shortDescription", kind.meaning());
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", kind.level().word());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, Remark remark) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", remark.kind().id());
        json.writeNumberField("ruleIndex", KINDS.indexOf(remark.kind()));
        json.writeStringField("level", remark.kind().level().word());
        text(json, "message", remark.message() + "\n" + remark.hint());
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(remark.place().file()));
        json.writeEndObject();
        if (remark.place().line() > 0) {
            region(json, remark.place(), remark.length());
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void region(JsonGenerator json, Place place, int length) throws IOException {
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", place.line());
        if (place.column() > 0) {
            json.writeNumberField("startColumn", place.column());
            if (length > 0) {
                json.writeNumberField("endColumn", place.column() + length);
            }
        }
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /** A path as part of an address: spaces and letters beyond ASCII escaped. */
    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return path;
        }
    }
}
