package org.goalhealth.report;

import java.io.Writer;
import org.goalhealth.plan.KpiId;
import org.goalhealth.split.Breakdown;
import org.goalhealth.split.Part;

/**
 * Writes the lowest parts of a goal that was taken apart, one a row. The amounts add up to the goal's target.
 *
 * <p>{@code from} and {@code to} are the period's first and last day, both inclusive; several owners are joined by
 * {@code ;}.
 */
public final class CsvBreakdown {

    private CsvBreakdown() {}

    /** Writes the table and leaves {@code out} open. */
    public static void write(Breakdown breakdown, Writer out) {
        CsvOut csv = new CsvOut(out);
        csv.text("goal")
                .text("kpi")
                .text("segment")
                .text("role")
                .text("period")
                .text("from")
                .text("to")
                .text("amount")
                .text("owner");
        csv.end();
        KpiId kpi = breakdown.split().kpi().id();
        breakdown.whole().lowest().forEach(part -> row(csv, kpi, part));
        csv.finish();
    }

    private static void row(CsvOut csv, KpiId kpi, Part part) {
        csv.text(part.id().value())
                .text(kpi.value())
                .text(part.segment().toString())
                .text(part.role().orElse(""))
                .text(part.period().label())
                .text(part.period().start().toString())
                .text(part.period().lastDay().toString())
                .figure(part.amount())
                .text(String.join(";", part.owners()));
        csv.end();
    }
}
