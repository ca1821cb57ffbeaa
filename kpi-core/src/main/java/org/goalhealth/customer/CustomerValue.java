package org.goalhealth.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.quantity.Money;

/**
 * What is known of one customer as of a day; what came on that day or after it is not looked at.
 *
 * <p>Of somebody who has not ordered, last day and recency are those of the last contact, and the monetary score is that
 * of the expected value (ours: the documents ask for such people with a near recency and an expected value, and do not
 * say how they are scored). Immutable and thread-safe.
 *
 * @param lastDay the day of the last order; or of the last contact
 * @param recencyDays days from then to the day as of which this is said: 1 or more
 * @param orders how many, returns apart; 0 or more
 * @param amount of all orders, less returns where they are subtracted; may be below zero then
 * @param ordersOfHalfYear those of the six months before the day; no more than of the year
 * @param ordersOfYear those of the twelve months before the day; no more than there are
 * @param amountOfYear what they and the returns of those twelve months add up to
 * @param expected what the customer is expected to be worth, by the last contact; there for whoever has not ordered
 */
public record CustomerValue(
        CustomerId customer,
        LocalDate lastDay,
        long recencyDays,
        long orders,
        Money amount,
        long ordersOfHalfYear,
        long ordersOfYear,
        Money amountOfYear,
        Optional<Money> expected,
        RfmScore score) {

    public CustomerValue {
        if (recencyDays < 1) {
            throw new IllegalArgumentException("customer " + customer + " was last seen " + recencyDays
                    + " days ago\n  give 1 or more: later days are not looked at");
        }
        if (ordersOfHalfYear < 0 || ordersOfYear < ordersOfHalfYear || orders < ordersOfYear) {
            throw new IllegalArgumentException("customer " + customer + " has " + orders + " orders, " + ordersOfYear
                    + " of the last year and " + ordersOfHalfYear
                    + " of its half\n  give no fewer for the longer time");
        }
        if (orders == 0 && expected.isEmpty()) {
            throw new IllegalArgumentException(
                    "customer " + customer + " has neither an order nor an expected value\n  leave such customers out");
        }
    }

    /** Whether there is an order. */
    public boolean isPaying() {
        return orders > 0;
    }

    /** What the monetary score is of: what was paid, or where nothing was, what is expected. */
    public Money scoredAmount() {
        return isPaying() ? amount : expected.orElse(amount);
    }
}
