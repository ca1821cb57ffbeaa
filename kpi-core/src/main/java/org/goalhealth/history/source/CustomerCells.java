package org.goalhealth.history.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goalhealth.customer.CustomerId;
import org.goalhealth.plan.CustomerPlan;
import org.goalhealth.plan.OrderSource;
import org.goalhealth.plan.Source;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.jspecify.annotations.Nullable;

/** Reads who a row is of, from which day, and how much. Not thread-safe. */
final class CustomerCells {

    /** More in one row is a slip of the pen, and sums of it could not be counted. */
    private static final long MOST = 1_000_000_000_000_000L;

    private final HeaderColumns header;
    private final int customer;
    private final int date;
    private final int amount;
    private final DateCells dates;
    private final NumberCells numbers;
    private final Currency currency;
    private final Optional<String> fixOfNegatives;

    /** What a row says. */
    record Entry(CustomerId customer, LocalDate day, Money amount) {}

    /**
     * Finds the columns; those that are not there are among the header's problems.
     *
     * @param amount the plan's name of the column of amounts
     * @param fixOfNegatives what to do about an amount below zero; empty where it may be one
     */
    CustomerCells(
            CustomerPlan plan, Source source, HeaderColumns header, String amount, Optional<String> fixOfNegatives) {
        this.header = header;
        this.customer = header.column(OrderSource.CUSTOMER, "whose a row is");
        this.date = header.column(source.dates().column(), "the dates");
        this.amount = header.column(amount, "the amounts");
        this.dates = new DateCells(plan.calendar(), source.dates(), List.of(Cadence.DAY));
        this.numbers = NumberCells.of(source);
        this.currency = plan.currency();
        this.fixOfNegatives = fixOfNegatives;
    }

    BitSet needed() {
        BitSet needed = new BitSet();
        needed.set(customer);
        needed.set(date);
        needed.set(amount);
        return needed;
    }

    /** What the row says; where a cell cannot be understood, the row is rejected and there is nothing. */
    Optional<Entry> read(Row row, Tally tally) {
        int column = customer;
        try {
            CustomerId who = customer(row.cell(column));
            column = date;
            LocalDate day = dates.read(row.cell(column)).date();
            column = amount;
            return Optional.of(new Entry(who, day, amount(row.cell(column))));
        } catch (BadCell bad) {
            tally.rejected(row, column, header.names().get(column), bad);
            return Optional.empty();
        }
    }

    private static CustomerId customer(@Nullable Object cell) throws BadCell {
        String text = Objects.toString(cell, "").strip();
        if (text.isEmpty()) {
            throw new BadCell(
                    "is empty",
                    "name the customer, or leave such rows out by when: [{column: " + OrderSource.CUSTOMER
                            + ", known: true}]");
        }
        if (text.length() > CustomerId.LONGEST) {
            throw new BadCell(
                    "is longer than " + CustomerId.LONGEST + " characters", "give the customer a shorter name");
        }
        return new CustomerId(text);
    }

    private Money amount(@Nullable Object cell) throws BadCell {
        BigDecimal value = numbers.read(cell);
        if (value == null) {
            throw new BadCell("is empty", "give every row an amount, 0 where it is nothing");
        }
        int decimals = currency.getDefaultFractionDigits();
        if (value.scale() > decimals) {
            throw new BadCell("has more decimals than the " + decimals + " of " + currency, "round it in the source");
        }
        if (value.abs().movePointRight(decimals).compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new BadCell("is more than 10^15 minor units of " + currency, "mend it, or leave the row out");
        }
        if (value.signum() < 0 && fixOfNegatives.isPresent()) {
            throw new BadCell("is below zero", fixOfNegatives.get());
        }
        return Money.of(value, currency);
    }
}
