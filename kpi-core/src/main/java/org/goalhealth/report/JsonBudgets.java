package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Names;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Plan;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.MismatchRate;

/** Writes budgets with what their lines return and the moves suggested. */
final class JsonBudgets {

    private final Plan plan;
    private final JsonGenerator json;
    private final JsonOut out;

    JsonBudgets(Plan plan, JsonGenerator json, JsonOut out) {
        this.plan = plan;
        this.json = json;
        this.out = out;
    }

    void budget(BudgetView view) throws IOException {
        Budget budget = view.budget();
        json.writeStartObject();
        json.writeStringField("id", budget.id().value());
        out.text("name", budget.name());
        json.writeStringField("currency", budget.currency().getCurrencyCode());
        json.writeStringField("every", JsonReport.word(budget.every()));
        out.money("total", budget.total());
        json.writeStringField("returnKpi", budget.returnKpi().value());
        out.text("returnName", plan.kpi(budget.returnKpi()).name());
        json.writeArrayFieldStart("lines");
        for (BudgetView.LineView line : view.lines()) {
            line(line);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("moves");
        for (Suggestion.BudgetShift shift : view.shifts()) {
            for (Suggestion.Move move : shift.moves()) {
                json.writeStartObject();
                json.writeStringField("from", shift.from().toString());
                json.writeStringField("to", move.to().toString());
                out.money("amount", move.amount());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        mismatch(view.mismatch());
        json.writeEndObject();
    }

    private void mismatch(List<MismatchRate> rates) throws IOException {
        if (rates.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("mismatch");
        for (MismatchRate rate : rates) {
            json.writeStartObject();
            out.period("period", rate.period());
            out.figure(
                    "rate",
                    rate.rate() instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void line(BudgetView.LineView view) throws IOException {
        Budget.Line line = view.line();
        json.writeStartObject();
        json.writeStringField("segment", line.segment().toString());
        out.text("segmentName", Names.of(plan, line.segment()));
        out.money("amount", line.amount());
        out.money("min", line.min());
        if (line.max().isPresent()) {
            out.money("max", line.max().get());
        } else {
            json.writeNullField("max");
        }
        json.writeBooleanField("locked", line.locked());
        out.figure("return", view.returned());
        out.figure("low", view.limit().map(limit -> limit.low()));
        out.figure("strong", view.limit().map(limit -> limit.strong()));
        out.money("proposed", view.proposed());
        json.writeEndObject();
    }
}
