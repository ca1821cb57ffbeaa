package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.budget.response.BudgetWhatIf;
import org.goalhealth.budget.response.Doubt;
import org.goalhealth.budget.response.LineResponse;
import org.goalhealth.budget.response.Range;
import org.goalhealth.budget.response.WhatIfRow;
import org.goalhealth.budget.response.WhatIfRow.LineAt;
import org.goalhealth.finding.Names;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.ResponseCurve;
import org.goalhealth.plan.Segment;

/** Writes response curves and what-ifs of budgets (B7); nothing where the plan has none. */
public final class JsonResponses {

    private static final int POINTS = 40;
    private static final double BEYOND = 1.6;

    /** Forecasts are written to so many digits: more would say nothing, and differ between machines. */
    private static final MathContext DIGITS = new MathContext(9);

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;

    JsonResponses(Plan plan, JsonGenerator json, JsonOut out) {
        this.plan = plan;
        this.json = json;
        this.out = out;
    }

    void responses(List<BudgetView> budgets) throws IOException {
        List<BudgetWhatIf> all =
                budgets.stream().flatMap(view -> view.whatIf().stream()).toList();
        if (all.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("responses");
        for (BudgetWhatIf whatIf : all) {
            for (LineResponse response : whatIf.responses()) {
                response(whatIf, response);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("whatIfs");
        for (BudgetWhatIf whatIf : all) {
            whatIf(whatIf);
        }
        json.writeEndArray();
    }

    /** One what-if as a text of its own. */
    public static String toString(Plan plan, BudgetWhatIf whatIf) {
        return JsonText.of(json -> {
            JsonResponses writing = new JsonResponses(plan, json, new JsonOut(json));
            json.writeStartObject();
            json.writeArrayFieldStart("responses");
            for (LineResponse response : whatIf.responses()) {
                writing.response(whatIf, response);
            }
            json.writeEndArray();
            json.writeFieldName("whatIf");
            writing.whatIf(whatIf);
            json.writeEndObject();
        });
    }

    private void response(BudgetWhatIf whatIf, LineResponse response) throws IOException {
        json.writeStartObject();
        json.writeStringField("budget", whatIf.budget().id().value());
        line(response.line());
        json.writeStringField("currency", whatIf.budget().currency().getCurrencyCode());
        json.writeStringField("spendUnit", JsonReport.word(whatIf.budget().every()));
        json.writeStringField("source", JsonReport.word(response.source()));
        json.writeStringField("sure", JsonReport.word(response.sure()));
        json.writeArrayFieldStart("doubts");
        for (Doubt doubt : response.doubts()) {
            doubt(doubt);
        }
        json.writeEndArray();
        if (response.curve().isPresent()) {
            curve(response.curve().get());
            points(whatIf, response);
        } else {
            json.writeNullField("curve");
        }
        point("present", response, at(whatIf.present(), response.line()));
        if (whatIf.suggested().isPresent()) {
            point("suggested", response, at(whatIf.suggested().get(), response.line()));
        }
        if (whatIf.counts(response) && whatIf.best().isPresent()) {
            point("best", response, at(whatIf.best().get(), response.line()));
        }
        if (whatIf.counts(response) && whatIf.widened().isPresent()) {
            point("widened", response, at(whatIf.widened().get(), response.line()));
        }
        json.writeEndObject();
    }

    private void line(Segment segment) throws IOException {
        json.writeObjectFieldStart("line");
        for (Segment.Part part : segment.parts()) {
            json.writeStringField(part.dimension(), part.value());
        }
        json.writeEndObject();
        out.text("label", Names.of(plan, segment));
    }

    private void doubt(Doubt doubt) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", JsonReport.word(doubt.kind()));
        json.writeStringField("sure", JsonReport.word(doubt.sure()));
        number("measure", doubt.measure());
        number("limit", doubt.limit());
        json.writeArrayFieldStart("with");
        for (Segment other : doubt.with()) {
            json.writeString(other.toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void curve(ResponseCurve curve) throws IOException {
        json.writeObjectFieldStart("curve");
        if (curve instanceof ResponseCurve.Hill hill) {
            json.writeStringField("kind", "hill");
            number("top", hill.top());
            number("half", hill.half());
            number("slope", hill.slope());
        } else if (curve instanceof ResponseCurve.Log log) {
            json.writeStringField("kind", "log");
            number("scale", log.scale());
            number("knee", log.knee());
        } else if (curve instanceof ResponseCurve.Power power) {
            json.writeStringField("kind", "power");
            number("scale", power.scale());
            number("exponent", power.exponent());
        }
        json.writeEndObject();
    }

    private void points(BudgetWhatIf whatIf, LineResponse response) throws IOException {
        double most = Stream.of(
                                Optional.of(whatIf.present()),
                                whatIf.suggested(),
                                whatIf.counts(response) ? whatIf.best() : Optional.<WhatIfRow>empty(),
                                whatIf.counts(response) ? whatIf.widened() : Optional.<WhatIfRow>empty())
                        .flatMap(Optional::stream)
                        .mapToDouble(
                                row -> at(row, response.line()).spend().amount().doubleValue())
                        .max()
                        .orElse(0)
                * BEYOND;
        json.writeArrayFieldStart("points");
        for (int i = 0; i <= POINTS && most > 0; i++) {
            double spend = most * i / POINTS;
            json.writeStartObject();
            number("spend", spend);
            figures(response, spend);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void figures(LineResponse response, double spend) throws IOException {
        number("response", response.curve().orElseThrow().at(spend));
        range("", response.range(spend));
    }

    private void point(String name, LineResponse response, LineAt at) throws IOException {
        json.writeObjectFieldStart(name);
        out.money("spend", at.spend());
        if (response.curve().isPresent()) {
            double spend = at.spend().amount().doubleValue();
            figures(response, spend);
            number("marginal", response.curve().get().marginal(spend));
            range("marginal", response.marginalRange(spend));
        }
        json.writeEndObject();
    }

    private void whatIf(BudgetWhatIf whatIf) throws IOException {
        json.writeStartObject();
        json.writeStringField("budget", whatIf.budget().id().value());
        json.writeStringField("widenedBy", whatIf.limits().wider().toString());
        json.writeStringField("leastSure", JsonReport.word(whatIf.limits().least()));
        row("present", whatIf.present());
        if (whatIf.suggested().isPresent()) {
            row("suggested", whatIf.suggested().get());
        }
        if (whatIf.best().isPresent()) {
            row("best", whatIf.best().get());
        }
        if (whatIf.widened().isPresent()) {
            row("widened", whatIf.widened().get());
        }
        json.writeEndObject();
    }

    private void row(String name, WhatIfRow row) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("sure", JsonReport.word(row.sure()));
        number("response", row.response());
        range("", row.range());
        number("return", row.perSpend());
        number("change", row.change());
        range("change", row.changeRange());
        json.writeArrayFieldStart("lines");
        for (LineAt at : row.lines()) {
            json.writeStartObject();
            line(at.line());
            out.money("spend", at.spend());
            json.writeBooleanField("curve", at.curve().isPresent());
            if (at.curve().isPresent()) {
                number("response", at.response());
                range("", at.range());
                number("marginal", at.marginal());
                range("marginal", at.marginalRange());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static LineAt at(WhatIfRow row, Segment line) {
        return row.lines().stream()
                .filter(at -> at.line().equals(line))
                .findFirst()
                .orElseThrow();
    }

    private void range(String prefix, Optional<Range> range) throws IOException {
        if (range.isPresent()) {
            number(prefix.isEmpty() ? "low" : prefix + "Low", range.get().low());
            number(prefix.isEmpty() ? "high" : prefix + "High", range.get().high());
        }
    }

    private void number(String field, Optional<Double> value) throws IOException {
        if (value.isPresent()) {
            number(field, value.get().doubleValue());
        } else {
            json.writeNullField(field);
        }
    }

    private void number(String field, double value) throws IOException {
        if (Double.isFinite(value)) {
            out.decimal(field, Optional.of(new BigDecimal(value).round(DIGITS)));
        } else {
            json.writeNullField(field);
        }
    }
}
