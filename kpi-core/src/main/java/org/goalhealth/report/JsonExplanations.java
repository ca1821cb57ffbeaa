package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.ExplanationText;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.plan.Plan;

/**
 * Writes explanations as JSON, format 1: stable names, figures as numbers, each text in both languages.
 *
 * <p>A figure that is not there is {@code null}, never 0. The same explanations give the same bytes.
 */
public final class JsonExplanations {

    private static final int FORMAT = 1;

    private JsonExplanations() {}

    /** Explanations of findings as text, indented, with a line feed at its end. */
    public static String toString(Plan plan, List<Explanation> explanations) {
        return JsonText.of(json -> explanations(json, plan, explanations));
    }

    /** Writes explanations of findings and leaves {@code out} open. */
    public static void write(Plan plan, List<Explanation> explanations, Writer out) throws IOException {
        JsonText.write(out, json -> explanations(json, plan, explanations));
    }

    /** Why a rule finds nothing as text, indented, with a line feed at its end. */
    public static String toString(Plan plan, WhyNot whyNot) {
        return JsonText.of(json -> new JsonWhyNot(plan, json, new JsonOut(json)).whyNot(whyNot));
    }

    private static void explanations(JsonGenerator json, Plan plan, List<Explanation> explanations) throws IOException {
        JsonOut out = new JsonOut(json);
        JsonFindings findings = new JsonFindings(plan, json, out);
        JsonReasons reasons = new JsonReasons(json, out);
        ExplanationText texts = ExplanationText.of(plan);
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        json.writeStringField("plan", plan.id());
        json.writeArrayFieldStart("explanations");
        for (Explanation explanation : explanations) {
            json.writeStartObject();
            json.writeStringField("date", explanation.date().toString());
            json.writeFieldName("finding");
            findings.finding(explanation.finding());
            reasons.compared("compared", explanation.compared());
            json.writeArrayFieldStart("conditions");
            for (var condition : explanation.conditions()) {
                reasons.condition(condition);
            }
            json.writeEndArray();
            json.writeFieldName("clearing");
            reasons.change(explanation.clearing());
            out.text("text", texts.text(explanation));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
