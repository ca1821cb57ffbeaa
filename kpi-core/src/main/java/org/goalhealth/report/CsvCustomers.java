package org.goalhealth.report;

import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.finding.Finding;

/**
 * Writes customers as of a day, a row each, in the order of their ids.
 *
 * <p>{@code last_day} is that of the last order, or of the last contact where {@code paying} is {@code no};
 * {@code expected} is empty where nobody said so; {@code segments} has the ids of all that the customer is in, the most
 * severe first, with semicolons between. Amounts are in whole units of {@code currency}.
 */
public final class CsvCustomers {

    private CsvCustomers() {}

    /** Writes the table and leaves {@code out} open. */
    public static void write(CustomerSegments segments, Writer out) {
        CustomerTable table = segments.table();
        CsvOut csv = new CsvOut(out);
        csv.text("customer")
                .text("paying")
                .text("last_day")
                .text("recency_days")
                .text("orders")
                .text("amount")
                .text("orders_half_year")
                .text("orders_year")
                .text("amount_year")
                .text("expected")
                .text("currency")
                .text("r")
                .text("f")
                .text("m")
                .text("score")
                .text("segments");
        csv.end();
        for (CustomerValue customer : table.customers()) {
            row(csv, customer, table.currency().getCurrencyCode(), segments.of(customer.customer()));
        }
        csv.finish();
    }

    private static void row(CsvOut csv, CustomerValue customer, String currency, List<Finding> segments) {
        csv.text(customer.customer().value())
                .text(customer.isPaying() ? "yes" : "no")
                .text(customer.lastDay().toString())
                .number(customer.recencyDays())
                .number(customer.orders())
                .money(customer.amount())
                .number(customer.ordersOfHalfYear())
                .number(customer.ordersOfYear())
                .money(customer.amountOfYear())
                .money(customer.expected())
                .text(currency)
                .number(customer.score().recency())
                .number(customer.score().frequency())
                .number(customer.score().monetary())
                .text(customer.score().toString())
                .text(segments.stream().map(finding -> finding.rule().name()).collect(Collectors.joining(";")));
        csv.end();
    }
}
