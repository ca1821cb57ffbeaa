package org.goalhealth.customer;

import java.text.Normalizer;
import org.goalhealth.plan.Problem;

/**
 * Names a customer as the records of orders do: any text that is not blank, of at most {@value #LONGEST} characters.
 *
 * <p>White space around it and its Unicode form do not count; upper and lower case do.
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

    public static final int LONGEST = 200;

    public CustomerId {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a customer id is blank\n  name the customer");
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("customer id '" + Problem.shown(value) + "' is longer than " + LONGEST
                    + " characters\n  give a shorter one");
        }
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
