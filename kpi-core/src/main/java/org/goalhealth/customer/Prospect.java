package org.goalhealth.customer;

import java.time.LocalDate;
import org.goalhealth.quantity.Money;

/**
 * What somebody was expected to be worth when they were last spoken to.
 *
 * @param lastContact of several the latest counts
 * @param expected 0 or more
 */
public record Prospect(CustomerId customer, LocalDate lastContact, Money expected) {

    public Prospect {
        if (expected.minor() < 0) {
            throw new IllegalArgumentException("prospect " + customer + " has an expected value of " + expected
                    + ", which is below 0\n  give 0 or more");
        }
    }
}
