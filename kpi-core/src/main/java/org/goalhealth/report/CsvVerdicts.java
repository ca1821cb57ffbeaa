package org.goalhealth.report;

import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.history.source.JudgedRow;
import org.goalhealth.history.source.JudgedRows;
import org.goalhealth.plan.Condition;
import org.goalhealth.plan.RowVerdict;

/**
 * Writes rows as CSV, each with what a definition says of it and why, and then its own columns.
 *
 * <p>The verdict is {@code counts}, {@code refused} with every condition that fails, or {@code undecided} with every cell
 * that is in doubt. Not thread-safe.
 */
public final class CsvVerdicts implements JudgedRows {

    private final CsvOut csv;

    /** @param out stays open */
    public CsvVerdicts(Writer out) {
        csv = new CsvOut(out);
    }

    @Override
    public void header(List<String> columns) {
        csv.text("line").text("verdict").text("why");
        columns.forEach(csv::text);
        csv.end();
    }

    @Override
    public void row(JudgedRow row) {
        csv.number(row.place().line());
        csv.text(verdict(row.verdict()));
        csv.text(why(row.verdict()));
        row.cells().forEach(csv::text);
        csv.end();
    }

    /** Passes on what is buffered. */
    public void finish() {
        csv.finish();
    }

    private static String verdict(RowVerdict verdict) {
        if (verdict instanceof RowVerdict.Refused) {
            return "refused";
        }
        return verdict instanceof RowVerdict.Undecided ? "undecided" : "counts";
    }

    private static String why(RowVerdict verdict) {
        if (verdict instanceof RowVerdict.Refused refused) {
            return joined(refused.failing().stream().map(Condition::toString).toList());
        }
        return verdict instanceof RowVerdict.Undecided undecided
                ? joined(undecided.doubts().stream()
                        .map(RowVerdict.Doubt::toString)
                        .toList())
                : "";
    }

    private static String joined(List<String> reasons) {
        return reasons.stream().collect(Collectors.joining("; "));
    }
}
