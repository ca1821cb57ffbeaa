package org.goalhealth.report;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.goalhealth.budget.Allotment;
import org.goalhealth.budget.Allotment.Part;
import org.goalhealth.plan.Allocation;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Period;

/**
 * Writes what the lowest lines of an allocation get, a row for each of their periods; a row for each line where it is
 * spread over none. The amounts add up to the total.
 *
 * <p>{@code line} has the ids of the line and of those above it, the outermost first, joined by {@code /}; {@code from}
 * and {@code to} are the period's first and last day, both inclusive.
 */
public final class CsvAllotment {

    private final CsvOut csv;
    private final List<Period> periods;
    private final String currency;

    private CsvAllotment(Allocation allocation, Writer out) {
        this.csv = new CsvOut(out);
        this.periods = allocation.schedule().map(Allocation.Schedule::periods).orElse(List.of());
        this.currency = allocation.currency().getCurrencyCode();
    }

    /** Writes the table and leaves {@code out} open. */
    public static void write(Allotment allotment, Writer out) {
        CsvAllotment writing = new CsvAllotment(allotment.allocation(), out);
        writing.csv
                .text("line")
                .text("segment")
                .text("period")
                .text("from")
                .text("to")
                .text("amount")
                .text("currency");
        writing.csv.end();
        allotment.parts().forEach(part -> writing.part("", Segment.TOTAL, part));
        writing.csv.finish();
    }

    private void part(String above, Segment segmentAbove, Part part) {
        String path = above + part.line().id();
        Segment segment = part.line().segmentBelow(segmentAbove);
        part.parts().forEach(below -> part(path + "/", segment, below));
        if (!part.parts().isEmpty()) {
            return;
        }
        if (periods.isEmpty()) {
            row(path, segment, Optional.empty(), part.amount());
        }
        for (int i = 0; i < periods.size(); i++) {
            row(path, segment, Optional.of(periods.get(i)), part.periods().get(i));
        }
    }

    private void row(String path, Segment segment, Optional<Period> period, Money amount) {
        csv.text(path)
                .text(segment.toString())
                .text(period.map(Period::label).orElse(""))
                .text(period.map(its -> its.start().toString()).orElse(""))
                .text(period.map(its -> its.lastDay().toString()).orElse(""))
                .money(amount)
                .text(currency);
        csv.end();
    }
}
