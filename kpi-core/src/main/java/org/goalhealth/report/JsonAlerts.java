package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertHistory;
import org.goalhealth.alert.Cause;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Plan;

/** Writes how alerts live. */
final class JsonAlerts {

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;

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
        }
        json.writeEndObject();
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
