package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.customer.RfmScore;
import org.goalhealth.finding.Figures;
import org.goalhealth.history.Intake;
import org.goalhealth.history.source.OrderBook;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.plan.Problem;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.report.CustomerSegment;
import org.goalhealth.report.CustomerSegments;

/** Customers for people: where the borders of scores lie, who is worth most and in which segment, and which rows say nothing. */
record CustomersText(CustomerPlan plan, OrderBook book, CustomerSegments found, Labels labels) {

    private static final Comparator<CustomerValue> WORTH_MOST =
            Comparator.comparing(CustomerValue::scoredAmount).reversed().thenComparing(CustomerValue::customer);

    private CustomerTable table() {
        return found.table();
    }

    /** @param top how many customers are shown */
    void print(int top, PrintWriter out) {
        title(out);
        out.println();
        borders(out);
        out.println();
        customers(top, out);
        out.println();
        counts(out);
    }

    /** Each segment with its care list, and its customers with what says that they are in it. */
    void segments(PrintWriter out) {
        title(out);
        for (CustomerSegment segment : found.segments()) {
            List<CustomerValue> members = found.in(segment.id());
            out.println();
            out.println(labels.get(
                    "segment",
                    segment.name().in(labels.language()),
                    segment.id(),
                    labels.of(segment.severity()),
                    number(members.size())));
            for (int i = 0; i < segment.care().size(); i++) {
                out.println("  " + (i + 1) + ". " + segment.care().get(i).in(labels.language()));
            }
            members.stream()
                    .flatMap(member -> found.of(member.customer()).stream())
                    .filter(finding -> finding.rule().equals(segment.rule()))
                    .forEach(finding -> out.println("  - " + finding.text().in(labels.language())));
        }
        out.println();
        out.println(labels.get("in-none", number(found.inNone())));
    }

    private void counts(PrintWriter out) {
        for (CustomerSegment segment : found.segments()) {
            out.println(labels.get(
                    "count",
                    segment.name().in(labels.language()),
                    segment.id(),
                    number(found.in(segment.id()).size())));
        }
        out.println(labels.get("in-none", number(found.inNone())));
    }

    private void title(PrintWriter out) {
        out.println(labels.get(
                "title",
                plan.name().in(labels.language()),
                table().asOf(),
                number(table().paying()),
                number(table().orders()),
                Figures.number(table().amount()),
                table().currency().getCurrencyCode()));
        long prospects = table().customers().size() - table().paying();
        if (prospects > 0) {
            out.println(labels.get("prospects", number(prospects)));
        }
    }

    private void borders(PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(labels, "column", "score", "days", "orders", "amount"));
        for (int score = RfmScore.BEST; score >= 1; score--) {
            rows.add(List.of(
                    Integer.toString(score),
                    span(table().bins().recency(), RfmScore.BEST - score),
                    span(table().bins().orders(), score - 1),
                    span(table().bins().amount(), score - 1)));
        }
        Columns.print(rows, out);
    }

    /** Between which borders a figure lies that has passed so many of them. */
    private static String span(List<Fraction> borders, int passed) {
        if (passed == 0) {
            return "< " + Figures.number(borders.get(0));
        }
        String from = Figures.number(borders.get(passed - 1));
        return passed == borders.size() ? "≥ " + from : from + " … < " + Figures.number(borders.get(passed));
    }

    private void customers(int top, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Columns.of(
                labels,
                "column",
                "customer",
                "rfm",
                "last",
                "days",
                "orders",
                "amount",
                "year",
                "expected",
                "segments"));
        table().customers().stream().sorted(WORTH_MOST).limit(top).forEach(customer -> rows.add(row(customer)));
        Columns.print(rows, out);
        int more = table().customers().size() - (rows.size() - 1);
        if (more > 0) {
            out.println(labels.get("others", number(more)));
        }
    }

    private List<String> row(CustomerValue customer) {
        return List.of(
                Problem.shown(customer.customer().value()),
                customer.score().toString(),
                customer.lastDay().toString(),
                number(customer.recencyDays()),
                number(customer.orders()),
                amount(customer.amount()),
                amount(customer.amountOfYear()),
                customer.expected().map(CustomersText::amount).orElse(""),
                found.of(customer.customer()).stream()
                        .map(finding -> finding.title().in(labels.language()))
                        .collect(Collectors.joining(", ")));
    }

    /** What was not looked at, and what is wrong with rows; silent where there is nothing of it. */
    void notes(PrintWriter out) {
        note("left-out", book.leftOut(), out);
        note("later", table().later(), out);
        note("returns-only", table().returnsOnly(), out);
        for (Intake intake : book.intakes()) {
            note("duplicate", intake.from(), intake.duplicate(), out);
            note("rejected", intake.from(), intake.rejected(), out);
            note("conflicting", intake.from(), intake.conflicting(), out);
            note("undecided", intake.from(), intake.undecided(), out);
            ProblemLines.print(intake.problems(), labels, out);
        }
    }

    private void note(String key, long count, PrintWriter out) {
        if (count > 0) {
            out.println(labels.get(key, number(count)));
        }
    }

    private void note(String key, String source, long count, PrintWriter out) {
        if (count > 0) {
            out.println(labels.get(key, source, number(count)));
        }
    }

    private static String amount(Money money) {
        return Figures.number(Fraction.of(money.amount()));
    }

    private static String number(long count) {
        return Figures.number(Fraction.of(count));
    }
}
