package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.budget.Allotment;
import org.goalhealth.budget.Allotment.Part;
import org.goalhealth.plan.Allocation;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Period;

/**
 * Writes what the lines of an allocation get, in all and in each period, in the currency's whole units; {@code null} for
 * what is not there.
 */
public final class JsonAllotment {

    private final JsonGenerator json;
    private final JsonOut out;

    private JsonAllotment(JsonGenerator json) {
        this.json = json;
        this.out = new JsonOut(json);
    }

    public static String toString(Allotment allotment) {
        return JsonText.of(json -> new JsonAllotment(json).allotment(allotment));
    }

    private void allotment(Allotment allotment) throws IOException {
        Allocation allocation = allotment.allocation();
        json.writeStartObject();
        json.writeStringField("allocation", allocation.id().value());
        out.text("name", allocation.name());
        json.writeNumberField("total", allocation.total().amount());
        json.writeStringField("currency", allocation.currency().getCurrencyCode());
        json.writeNumberField("step", allocation.step().amount());
        expected(allotment.expected());
        json.writeObjectFieldStart("goals");
        for (Map.Entry<GoalId, Money> goal : allotment.byGoal().entrySet()) {
            json.writeNumberField(goal.getKey().value(), goal.getValue().amount());
        }
        json.writeEndObject();
        json.writeArrayFieldStart("periods");
        for (Period period :
                allocation.schedule().map(Allocation.Schedule::periods).orElse(List.of())) {
            json.writeString(period.label());
        }
        json.writeEndArray();
        amounts(allotment.periods());
        parts(allotment.parts(), Segment.TOTAL);
        json.writeEndObject();
    }

    private void parts(List<Part> parts, Segment above) throws IOException {
        json.writeArrayFieldStart("lines");
        for (Part part : parts) {
            Segment segment = part.line().segmentBelow(above);
            json.writeStartObject();
            json.writeStringField("id", part.line().id());
            out.text("name", part.line().name());
            json.writeStringField("segment", segment.toString());
            json.writeNumberField("amount", part.amount().amount());
            if (part.held().isPresent()) {
                json.writeStringField("held", JsonReport.word(part.held().get()));
            } else {
                json.writeNullField("held");
            }
            expected(part.expected());
            amounts(part.periods());
            parts(part.parts(), segment);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void expected(Optional<BigDecimal> expected) throws IOException {
        if (expected.isPresent()) {
            json.writeNumberField("expected", expected.get());
        } else {
            json.writeNullField("expected");
        }
    }

    private void amounts(List<Money> periods) throws IOException {
        json.writeArrayFieldStart("amounts");
        for (Money amount : periods) {
            json.writeNumber(amount.amount());
        }
        json.writeEndArray();
    }
}
