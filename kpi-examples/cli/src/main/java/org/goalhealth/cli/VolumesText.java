package org.goalhealth.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.finding.Figures;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.situation.FunnelVolumes;

/** What every stage needs, as a table for people, JSON and CSV. */
record VolumesText(Funnel funnel, FunnelVolumes volumes) {

    private static final int DECIMALS = 9;

    void print(Labels labels, PrintWriter out) {
        out.println(labels.get(
                "title", funnel.name().in(labels.language()), count(volumes.target()), count(volumes.entering())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "stage", "rate", "entering", "leaving"));
        for (FunnelVolumes.Step step : volumes.steps()) {
            rows.add(List.of(
                    step.stage().name().in(labels.language()),
                    Figures.text(step.through(), Unit.Share.PERCENT, labels.language()),
                    count(step.entering()),
                    count(step.leaving())));
        }
        Columns.print(rows, out);
    }

    String json() {
        return Json.of(json -> {
            json.writeStartObject();
            json.writeStringField("funnel", funnel.id().value());
            json.writeNumberField("target", volumes.target());
            json.writeNumberField("entering", volumes.entering());
            json.writeArrayFieldStart("stages");
            for (FunnelVolumes.Step step : volumes.steps()) {
                json.writeStartObject();
                json.writeStringField("id", step.stage().id().value());
                json.writeNumberField("through", rate(step));
                json.writeNumberField("entering", step.entering());
                json.writeNumberField("leaving", step.leaving());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Ids and numbers need no quotes. */
    void csv(PrintWriter out) {
        out.print("stage,through,entering,leaving\n");
        for (FunnelVolumes.Step step : volumes.steps()) {
            out.print(step.stage().id() + "," + rate(step).toPlainString() + "," + step.entering() + ","
                    + step.leaving() + "\n");
        }
    }

    private static BigDecimal rate(FunnelVolumes.Step step) {
        BigDecimal rounded = step.through().rounded(DECIMALS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static String count(BigInteger number) {
        return Figures.number(Fraction.of(number, BigInteger.ONE));
    }
}
