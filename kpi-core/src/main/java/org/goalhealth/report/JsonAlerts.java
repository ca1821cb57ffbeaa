package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.DecisionText;
import org.goalhealth.alert.Effect;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Plan;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Outcome;
import org.jspecify.annotations.Nullable;

/** Writes how alerts live. */
final class JsonAlerts {

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;
    /** Made for the first decision: most alerts have none. */
    private @Nullable DecisionText words;

    JsonAlerts(Plan plan, JsonGenerator json, JsonOut out) {
        this.plan = plan;
        this.json = json;
        this.out = out;
    }

    void alert(AlertHistory history) throws IOException {
        Alert alert = history.alert();
        json.writeStartObject();
        json.writeStringField("state", JsonReport.word(alert.state()));
        json.writeStringField("since", alert.since().toString());
        date("fired", alert.firedOn());
        json.writeStringField(
                "noData",
                alert.noData().map(lost -> JsonReport.word(lost.reason())).orElse(null));
        date("noDataSince", alert.noData().map(lost -> lost.since()));
        date("notFoundSince", alert.fading().map(fading -> fading.since()));
        json.writeBooleanField("flapping", alert.flapping());
        json.writeNumberField("beginnings", alert.starts().size());
        json.writeFieldName("toldBy");
        if (alert.marks().inhibitedBy().isPresent()) {
            out.text(Names.of(plan, alert.marks().inhibitedBy().get().subject()));
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("history");
        for (AlertChange change : history.trail()) {
            change(change);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(AlertChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("date", change.date().toString());
        json.writeStringField("state", JsonReport.word(change.after().state()));
        json.writeStringField("cause", cause(change.cause()));
        if (change.cause() instanceof Cause.Inhibited inhibited) {
            out.text("by", Names.of(plan, inhibited.by().subject()));
        } else if (change.cause() instanceof Cause.Released released) {
            out.text("by", Names.of(plan, released.from().subject()));
        } else if (change.cause() instanceof Cause.SeverityChanged severity) {
            json.writeStringField("severity", JsonReport.word(severity.to()));
        } else if (change.cause() instanceof Cause.Decided decided) {
            decision(decided.decision());
        } else if (change.cause() instanceof Cause.EffectSeen seen) {
            decision(seen.decision());
        }
        json.writeEndObject();
    }

    /** What was decided and, where it is known, what was measured afterwards; texts have a line for each thing to say. */
    private void decision(Decision decision) throws IOException {
        DecisionText said = words == null ? DecisionText.of(plan) : words;
        words = said;
        json.writeObjectFieldStart("decision");
        json.writeStringField("state", decision.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        json.writeStringField("alert", decision.id().alert().toString());
        json.writeNumberField("episode", decision.id().episode());
        json.writeStringField("proposal", decision.id().proposal());
        json.writeStringField("on", decision.on().toString());
        if (decision instanceof Decision.Accepted accepted) {
            act(accepted.act());
        } else if (decision instanceof Decision.Rejected rejected) {
            act(rejected.act());
        } else if (decision instanceof Decision.Expired expired) {
            json.writeStringField("reason", JsonReport.word(expired.reason()));
        }
        out.text("text", said.text(decision));
        if (decision instanceof Decision.Accepted accepted && accepted.effect().isPresent()) {
            effect(accepted.effect().get());
            out.text("effectText", said.effect(accepted));
        }
        json.writeEndObject();
    }

    private void act(Act act) throws IOException {
        json.writeStringField("by", act.who());
        json.writeStringField("at", act.when().toString());
        json.writeStringField("why", act.why());
    }

    private void effect(Effect effect) throws IOException {
        json.writeObjectFieldStart("effect");
        json.writeStringField("kpi", effect.before().kpi().value());
        time("before", effect.before());
        time("after", effect.after());
        json.writeArrayFieldStart("lines");
        for (Outcome.Line line : effect.before().lines()) {
            json.writeStartObject();
            json.writeStringField("line", line.segment().toString());
            figure("before", effect.before().figure(line.segment()));
            figure("after", effect.after().figure(line.segment()));
            json.writeEndObject();
        }
        json.writeEndArray();
        if (effect.promised().isPresent()) {
            out.figure("promised", effect.promised().get());
        }
        json.writeEndObject();
    }

    private void time(String name, Outcome outcome) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("from", outcome.from().toString());
        json.writeStringField("until", outcome.until().toString());
        figure("figure", outcome.totalFigure());
        json.writeEndObject();
    }

    private void figure(String name, Reading reading) throws IOException {
        if (reading instanceof Reading.Figure figure) {
            out.figure(name, figure.value());
        } else {
            json.writeNullField(name);
        }
    }

    /** As in {@code hold-over}. */
    private static String cause(Cause cause) {
        return cause.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private void date(String field, Optional<LocalDate> date) throws IOException {
        json.writeStringField(field, date.map(LocalDate::toString).orElse(null));
    }
}
