package org.goalhealth.customer;

import java.time.LocalDate;
import org.goalhealth.quantity.Money;

/**
 * What a customer ordered on a day, or gave back.
 *
 * @param amount below zero where it is a return: then it is no order, and only takes from the amounts of its customer
 */
public record Order(CustomerId customer, LocalDate day, Money amount) {

    public boolean isReturn() {
        return amount.minor() < 0;
    }
}
