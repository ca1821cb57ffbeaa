package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.LocatedPlan;
import org.goalhealth.plan.Place;

/** Writes what a review of a plan found, each finding with its place in the file (G). */
public final class JsonReview {

    private JsonReview() {}

    public static String toString(LocatedPlan plan, Report report) {
        return JsonText.of(json -> write(plan, report, json));
    }

    private static void write(LocatedPlan plan, Report report, JsonGenerator json) throws IOException {
        JsonOut out = new JsonOut(json);
        JsonFindings findings = new JsonFindings(plan.plan(), json, out);
        json.writeStartObject();
        json.writeStringField("plan", plan.plan().id());
        json.writeStringField("date", report.date().toString());
        json.writeArrayFieldStart("findings");
        for (Finding finding : report.findings()) {
            Place place = plan.of(finding.subject());
            json.writeStartObject();
            json.writeStringField("file", place.file());
            json.writeNumberField("line", place.line());
            json.writeNumberField("column", place.column());
            json.writeFieldName("finding");
            findings.finding(finding);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
