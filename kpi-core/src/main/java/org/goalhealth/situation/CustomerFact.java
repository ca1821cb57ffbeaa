package org.goalhealth.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A customer as of a day (C1).
 *
 * <p>Only where customers are put into segments there are such facts; no assessment, review or monitor makes them.
 */
public abstract sealed class CustomerFact extends StillFact permits CustomerScore, CustomerAccount, CustomerStatus {

    private final CustomerValue value;
    private final int months;

    CustomerFact(CustomerValue value, PlanCalendar calendar, LocalDate asOf) {
        super(new Subject.OfCustomer(value.customer().value()), calendar, asOf);
        this.value = value;
        this.months = monthsBack(value.lastDay(), asOf);
    }

    /** How many months one has to go back from a day, to come to another one or before it. */
    static int monthsBack(LocalDate day, LocalDate from) {
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(day, from));
        while (day.isBefore(from.minusMonths(months))) {
            months++;
        }
        return months;
    }

    final CustomerValue value() {
        return value;
    }

    /** The id of the customer. */
    public final String getCustomer() {
        return value.customer().value();
    }

    /** Whether there is an order. */
    public final boolean isPaying() {
        return value.isPaying();
    }

    /** The score of recency, from 1 to 5: 5 for those who ordered last. */
    public final int getRecency() {
        return value.score().recency();
    }

    /** The score of frequency, from 1 to 5: 5 for those who ordered most often. */
    public final int getFrequency() {
        return value.score().frequency();
    }

    /** The score of monetary value, from 1 to 5: 5 for those who paid most, or who are expected to. */
    public final int getMonetary() {
        return value.score().monetary();
    }

    /** Days since the last order, at least 1; since the last contact, where there is no order. */
    public final int getDays() {
        return Math.toIntExact(value.recencyDays());
    }

    /** In which month before the day the last order is, 1 for the latest one; the last contact, where there is no order. */
    public final int getMonths() {
        return months;
    }

    /** How many orders there are, returns apart. */
    public final int getOrders() {
        return Math.toIntExact(value.orders());
    }

    /** How many of them are of the last six months. */
    public final int getOrdersOfHalfYear() {
        return Math.toIntExact(value.ordersOfHalfYear());
    }

    /** How many of them are of the last twelve months. */
    public final int getOrdersOfYear() {
        return Math.toIntExact(value.ordersOfYear());
    }

    /** What all orders come to, in whole units of the currency. */
    public final BigDecimal getAmount() {
        return value.amount().amount();
    }

    /** What the orders of the last twelve months come to, in whole units of the currency. */
    public final BigDecimal getAmountOfYear() {
        return value.amountOfYear().amount();
    }

    /** What the customer is expected to be worth, in whole units of the currency; null where nobody said so. */
    public final @Nullable BigDecimal getExpected() {
        return value.expected().map(Money::amount).orElse(null);
    }

    /** The scores, and the amount that is scored. */
    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                plain(EvidenceFigure.Name.RECENCY, getRecency()),
                plain(EvidenceFigure.Name.FREQUENCY, getFrequency()),
                plain(EvidenceFigure.Name.MONETARY, getMonetary()),
                amount(
                        EvidenceFigure.Name.VALUE,
                        Fraction.of(value.scoredAmount().amount())));
    }

    static EvidenceFigure plain(EvidenceFigure.Name name, int figure) {
        return new EvidenceFigure(name, Fraction.of(figure), Unit.Plain.PLAIN);
    }

    final EvidenceFigure amount(EvidenceFigure.Name name, Fraction figure) {
        return new EvidenceFigure(name, figure, new Unit.Amount(value.amount().currency()));
    }

    /** As of the day; with the day of the last order, or contact. */
    @Override
    public final Evidence evidence() {
        return new Evidence(
                latestPeriod(),
                latestPeriod(),
                1,
                figures(),
                limits(),
                Optional.empty(),
                Optional.empty(),
                List.of(new EvidenceDate(EvidenceDate.Name.LAST, value.lastDay())));
    }
}
