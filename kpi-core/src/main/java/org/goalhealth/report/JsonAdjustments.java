package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.MissCause;
import org.goalhealth.plan.Target;

/** Writes requests to adjust goals, in the units of their KPIs; {@code null} for what is not there. */
public final class JsonAdjustments {

    private final JsonGenerator json;
    private final JsonOut out;

    private JsonAdjustments(JsonGenerator json) {
        this.json = json;
        this.out = new JsonOut(json);
    }

    public static String toString(AdjustmentLog log) {
        return JsonText.of(json -> new JsonAdjustments(json).log(log));
    }

    private void log(AdjustmentLog log) throws IOException {
        json.writeStartObject();
        json.writeStringField("plan", log.plan().id());
        json.writeArrayFieldStart("adjustments");
        for (AdjustmentLog.Entry entry : log.entries()) {
            entry(entry);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("causes");
        for (AdjustmentLog.OfCause one : log.causes()) {
            json.writeStartObject();
            cause(one.cause());
            json.writeNumberField("requests", one.requests());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("quarters");
        for (AdjustmentLog.InQuarter one : log.quarters()) {
            json.writeStartObject();
            json.writeStringField("quarter", one.quarter().label());
            json.writeNumberField("adjustments", one.adjustments());
            json.writeEndObject();
        }
        json.writeEndArray();
        out.figure("perQuarter", log.perQuarter());
        json.writeEndObject();
    }

    private void entry(AdjustmentLog.Entry entry) throws IOException {
        Adjustment one = entry.adjustment();
        json.writeStartObject();
        json.writeStringField("id", one.id().value());
        json.writeStringField("goal", one.goal().value());
        out.text("name", entry.goal().name());
        out.unit(entry.unit());
        json.writeStringField("state", JsonReport.word(one.state()));
        target("old", entry.before());
        target("new", one.target());
        out.text("reason", one.reason());
        out.text("basis", one.basis());
        json.writeObjectFieldStart("cause");
        cause(one.cause());
        json.writeEndObject();
        act("opened", one.opened());
        json.writeStringField("occasion", one.occasion().map(Object::toString).orElse(null));
        decision(one);
        json.writeArrayFieldStart("brings");
        for (Finding finding : entry.brings()) {
            json.writeStartObject();
            json.writeStringField("finding", finding.fingerprint().toString());
            json.writeStringField("severity", JsonReport.word(finding.severity()));
            out.text("text", finding.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void decision(Adjustment one) throws IOException {
        if (one.decision().isEmpty()) {
            json.writeNullField("decided");
        } else {
            act("decided", one.decision().get().act());
        }
        json.writeStringField("effective", one.effective().map(Object::toString).orElse(null));
        if (one.decision().isPresent() && one.decision().get() instanceof Adjustment.Refused refused) {
            out.text("why", refused.why());
        } else {
            json.writeNullField("why");
        }
    }

    private void act(String field, Adjustment.Act act) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("on", act.on().toString());
        json.writeStringField("by", act.by());
        json.writeEndObject();
    }

    private void cause(MissCause cause) throws IOException {
        json.writeStringField("from", JsonReport.word(cause.source()));
        json.writeStringField("of", JsonReport.word(cause.matter()));
    }

    private void target(String field, Target target) throws IOException {
        json.writeObjectFieldStart(field);
        out.decimal("floor", target.floor());
        json.writeNumberField("target", target.target());
        out.decimal("challenge", target.challenge());
        json.writeStringField("band", target.band().map(Object::toString).orElse(null));
        json.writeEndObject();
    }
}
