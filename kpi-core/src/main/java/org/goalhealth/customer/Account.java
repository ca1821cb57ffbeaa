package org.goalhealth.customer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.jspecify.annotations.Nullable;

/** What one customer did before a day, in the making. Not thread-safe. */
final class Account {

    /** The day as of which accounts are kept, and the days on which the spans before it begin, inclusive. */
    record Spans(LocalDate asOf, LocalDate halfYear, LocalDate year) {
        static Spans before(LocalDate asOf) {
            return new Spans(asOf, asOf.minusMonths(6), asOf.minusYears(1));
        }
    }

    private final CustomerId customer;
    private final Spans spans;
    private long orders;
    private long ordersOfHalfYear;
    private long ordersOfYear;
    private Money amount;
    private Money amountOfYear;
    private @Nullable LocalDate lastOrder;
    private @Nullable Prospect prospect;
    /** Says something else of the same day. */
    private @Nullable Prospect rival;

    Account(CustomerId customer, Spans spans, Currency currency) {
        this.customer = customer;
        this.spans = spans;
        this.amount = Money.zero(currency);
        this.amountOfYear = amount;
    }

    void add(Order order) {
        boolean isOfYear = !order.day().isBefore(spans.year);
        try {
            amount = amount.plus(order.amount());
            amountOfYear = isOfYear ? amountOfYear.plus(order.amount()) : amountOfYear;
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "the orders of customer " + customer
                            + " add up to more than can be counted\n  give amounts in a larger unit",
                    e);
        }
        if (order.isReturn()) {
            return;
        }
        orders++;
        ordersOfYear += isOfYear ? 1 : 0;
        ordersOfHalfYear += order.day().isBefore(spans.halfYear) ? 0 : 1;
        if (lastOrder == null || order.day().isAfter(lastOrder)) {
            lastOrder = order.day();
        }
    }

    void add(Prospect other) {
        if (prospect == null || other.lastContact().isAfter(prospect.lastContact())) {
            prospect = other;
            rival = null;
        } else if (other.lastContact().equals(prospect.lastContact()) && !other.equals(prospect)) {
            rival = other;
        }
    }

    boolean isPaying() {
        return orders > 0;
    }

    /** Whether there is nothing but returns: then nobody knows since when there is a customer. */
    boolean isUnknown() {
        return orders == 0 && prospect == null;
    }

    Fraction recency() {
        return Fraction.of(days());
    }

    Fraction frequency() {
        return Fraction.of(orders);
    }

    Fraction monetary() {
        return Fraction.of(amount.amount());
    }

    CustomerValue value(RfmBins bins) {
        Optional<Money> expected = expected();
        Money scored = isPaying() ? amount : expected.orElse(amount);
        return new CustomerValue(
                customer,
                lastDay(),
                days(),
                orders,
                amount,
                ordersOfHalfYear,
                ordersOfYear,
                amountOfYear,
                expected,
                bins.score(days(), orders, scored));
    }

    private Optional<Money> expected() {
        if (prospect != null && rival != null) {
            throw new IllegalArgumentException("prospect " + customer + " has two expected values of "
                    + prospect.lastContact() + "\n  give one for each day");
        }
        return Optional.ofNullable(prospect).map(Prospect::expected);
    }

    private long days() {
        return ChronoUnit.DAYS.between(lastDay(), spans.asOf);
    }

    private LocalDate lastDay() {
        if (lastOrder != null) {
            return lastOrder;
        }
        if (prospect != null) {
            return prospect.lastContact();
        }
        throw new IllegalStateException("customer " + customer + " has neither ordered nor been spoken to");
    }
}
