package org.goalhealth.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.budget.Allotment;
import org.goalhealth.budget.Allotment.Part;
import org.goalhealth.finding.Figures;
import org.goalhealth.plan.Allocation;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Period;

/** What the lines of an allocation get, for people: lines under lines, then goals, then periods. */
final class AllotmentText {

    private static final String INDENT = "  ";
    private static final int SHARE_DECIMALS = 3;

    private final Allotment allotment;
    private final Allocation allocation;
    private final Labels labels;

    AllotmentText(Allotment allotment, Labels labels) {
        this.allotment = allotment;
        this.allocation = allotment.allocation();
        this.labels = labels;
    }

    void print(PrintWriter out) {
        out.println(labels.get(
                "title",
                allocation.name().in(labels.language()),
                amount(allocation.total()),
                allocation.currency().getCurrencyCode()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "line", "amount", "share", "expected", "held"));
        allotment.parts().forEach(part -> add(rows, part, ""));
        rows.add(List.of(
                labels.get("all"),
                amount(allocation.total()),
                share(allocation.total()),
                expected(allotment.expected()),
                ""));
        Columns.print(rows, out);
        goals(out);
        periods(out);
    }

    private void add(List<List<String>> rows, Part part, String indent) {
        rows.add(List.of(
                indent + part.line().name().in(labels.language()),
                amount(part.amount()),
                share(part.amount()),
                expected(part.expected()),
                part.held().map(labels::of).orElse("")));
        part.parts().forEach(below -> add(rows, below, indent + INDENT));
    }

    private void goals(PrintWriter out) {
        if (allotment.byGoal().isEmpty()) {
            return;
        }
        out.println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "goal", "amount", "share"));
        for (Map.Entry<GoalId, Money> goal : allotment.byGoal().entrySet()) {
            rows.add(List.of(goal.getKey().value(), amount(goal.getValue()), share(goal.getValue())));
        }
        Columns.print(rows, out);
    }

    private void periods(PrintWriter out) {
        if (allocation.schedule().isEmpty()) {
            return;
        }
        out.println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "period", "amount", "share"));
        List<Period> periods = allocation.schedule().get().periods();
        List<Money> amounts = allotment.periods();
        for (int i = 0; i < periods.size(); i++) {
            Money amount = amounts.get(i);
            rows.add(List.of(periods.get(i).label(), amount(amount), share(amount)));
        }
        Columns.print(rows, out);
    }

    private String amount(Money money) {
        return Figures.number(Fraction.of(money.amount()));
    }

    private String share(Money amount) {
        Fraction share = Fraction.of(amount.minor(), allocation.total().minor());
        return Figures.text(Fraction.of(share.rounded(SHARE_DECIMALS)), Unit.Share.PERCENT, labels.language());
    }

    private static String expected(Optional<BigDecimal> expected) {
        return expected.map(it -> Figures.number(Fraction.of(it.setScale(0, RoundingMode.HALF_UP))))
                .orElse("");
    }
}
