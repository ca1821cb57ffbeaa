package org.goalhealth.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.source.OrderBook;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.RfmScale;
import org.goalhealth.quantity.Fraction;

/**
 * Writes customers as of a day with the borders of their scores and their segments, and what became of the rows they are made of; {@code
 * null} for what is not there. Amounts are in whole units of the currency.
 */
public final class JsonCustomers {

    private final JsonGenerator json;
    private final JsonOut out;

    private JsonCustomers(JsonGenerator json) {
        this.json = json;
        this.out = new JsonOut(json);
    }

    /** The table as text, indented, with a line feed at its end. */
    public static String toString(CustomerPlan plan, OrderBook book, CustomerSegments segments) {
        return JsonText.of(json -> new JsonCustomers(json).all(plan, book, segments));
    }

    private void all(CustomerPlan plan, OrderBook book, CustomerSegments segments) throws IOException {
        CustomerTable table = segments.table();
        json.writeStartObject();
        json.writeStringField("id", plan.id());
        out.text("name", plan.name());
        json.writeStringField("date", table.asOf().toString());
        json.writeStringField("currency", table.currency().getCurrencyCode());
        json.writeNumberField("orders", table.orders());
        out.figure("amount", table.amount());
        json.writeStringField("scale", table.scale() instanceof RfmScale.Limits ? "limits" : "quintiles");
        json.writeObjectFieldStart("borders");
        borders("recency", table.bins().recency());
        borders("orders", table.bins().orders());
        borders("amount", table.bins().amount());
        json.writeEndObject();
        json.writeArrayFieldStart("segments");
        for (CustomerSegment segment : segments.segments()) {
            segment(segment, segments.in(segment.id()).size());
        }
        json.writeEndArray();
        json.writeNumberField("inNone", segments.inNone());
        out.failures(segments.failures());
        json.writeArrayFieldStart("customers");
        for (CustomerValue customer : table.customers()) {
            customer(customer, segments.of(customer.customer()));
        }
        json.writeEndArray();
        json.writeNumberField("leftOut", book.leftOut());
        json.writeNumberField("later", table.later());
        json.writeNumberField("returnsOnly", table.returnsOnly());
        out.intakes(book.intakes());
        json.writeEndObject();
    }

    private void borders(String axis, List<Fraction> borders) throws IOException {
        json.writeArrayFieldStart(axis);
        for (Fraction border : borders) {
            out.figure(border);
        }
        json.writeEndArray();
    }

    private void customer(CustomerValue customer, List<Finding> segments) throws IOException {
        json.writeStartObject();
        json.writeStringField("customer", customer.customer().value());
        json.writeBooleanField("paying", customer.isPaying());
        json.writeStringField("lastDay", customer.lastDay().toString());
        json.writeNumberField("recencyDays", customer.recencyDays());
        json.writeNumberField("orders", customer.orders());
        out.money("amount", customer.amount());
        json.writeNumberField("ordersOfHalfYear", customer.ordersOfHalfYear());
        json.writeNumberField("ordersOfYear", customer.ordersOfYear());
        out.money("amountOfYear", customer.amountOfYear());
        if (customer.expected().isPresent()) {
            out.money("expected", customer.expected().get());
        } else {
            json.writeNullField("expected");
        }
        json.writeObjectFieldStart("score");
        json.writeNumberField("recency", customer.score().recency());
        json.writeNumberField("frequency", customer.score().frequency());
        json.writeNumberField("monetary", customer.score().monetary());
        json.writeEndObject();
        json.writeArrayFieldStart("segments");
        for (Finding finding : segments) {
            membership(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void segment(CustomerSegment segment, int customers) throws IOException {
        json.writeStartObject();
        json.writeStringField("segment", segment.id());
        json.writeStringField("trigger", segment.rule().id());
        json.writeStringField("pack", segment.rule().pack());
        json.writeStringField("severity", JsonReport.word(segment.severity()));
        out.text("name", segment.name());
        json.writeNumberField("customers", customers);
        json.writeArrayFieldStart("care");
        for (LocalText step : segment.care()) {
            out.text(step);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void membership(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("segment", finding.rule().name());
        json.writeStringField("severity", JsonReport.word(finding.severity()));
        out.text("text", finding.text());
        out.figures(finding.evidence().figures());
        out.limits(finding.evidence().limits());
        out.dates(finding.evidence().dates());
        json.writeEndObject();
    }
}
