package org.goalhealth.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.finding.Figures;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.split.Breakdown;
import org.goalhealth.split.Part;

/** The parts of a goal, for people: parts under parts. */
final class BreakdownText {

    private static final String INDENT = "  ";
    private static final int SHARE_DECIMALS = 3;

    private final Breakdown breakdown;
    private final Labels labels;

    BreakdownText(Breakdown breakdown, Labels labels) {
        this.breakdown = breakdown;
        this.labels = labels;
    }

    void print(PrintWriter out) {
        Part whole = breakdown.whole();
        out.println(labels.get(
                "title",
                whole.name().in(labels.language()),
                whole.period(),
                Figures.exact(
                        Fraction.of(whole.amount()), breakdown.split().kpi().unit(), labels.language())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "part", "amount", "share", "owner"));
        whole.parts().forEach(part -> add(rows, part, ""));
        rows.add(row(labels.get("all"), whole));
        Columns.print(rows, out);
    }

    private void add(List<List<String>> rows, Part part, String indent) {
        rows.add(row(indent + part.label().in(labels.language()), part));
        part.parts().forEach(below -> add(rows, below, indent + INDENT));
    }

    private List<String> row(String first, Part part) {
        return List.of(first, amount(part.amount()), share(part.amount()), String.join(", ", part.owners()));
    }

    private String amount(BigDecimal amount) {
        return Figures.exact(Fraction.of(amount), Unit.Plain.PLAIN, labels.language());
    }

    /** Of nothing there are no shares. */
    private String share(BigDecimal amount) {
        BigDecimal whole = breakdown.whole().amount();
        if (whole.signum() == 0) {
            return "";
        }
        Fraction share = Fraction.of(amount).dividedBy(Fraction.of(whole));
        return Figures.text(Fraction.of(share.rounded(SHARE_DECIMALS)), Unit.Share.PERCENT, labels.language());
    }
}
