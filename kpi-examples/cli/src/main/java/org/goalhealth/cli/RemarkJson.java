package org.goalhealth.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.goalhealth.rules.check.Remark;

/** Writes what a check says as JSON; docs/rule-check.md says what is in it. */
final class RemarkJson {

    /** Grows by one where a reader of an older format would be misled. */
    private static final int FORMAT = 1;

    private RemarkJson() {}

    static String of(Remarks remarks) {
        return Json.of(json -> {
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            json.writeNumberField("errors", remarks.errors());
            json.writeNumberField("warnings", remarks.warnings());
            json.writeNumberField("rules", remarks.rules());
            json.writeNumberField("files", remarks.files());
            json.writeArrayFieldStart("remarks");
            for (Remark remark : remarks.all()) {
                write(json, remark);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Remark remark) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", remark.kind().id());
        json.writeStringField("level", remark.kind().level().word());
        json.writeStringField("file", remark.place().file());
        json.writeNumberField("line", remark.place().line());
        json.writeNumberField("column", remark.place().column());
        json.writeNumberField("length", remark.length());
        if (remark.rule().isPresent()) {
            json.writeStringField("rule", remark.rule().get());
        } else {
            json.writeNullField("rule");
        }
        json.writeStringField("message", remark.message());
        json.writeStringField("hint", remark.hint());
        json.writeEndObject();
    }
}
