package org.goalhealth.plan;

import java.util.List;

/**
 * Which values of a dimension are paid for; the others come by themselves (G2).
 *
 * @param values at least one, each once
 */
public record PaidPart(String dimension, List<String> values) {

    public PaidPart {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "of dimension " + dimension + " nothing is paid for\n  name values, as {" + dimension + ": [ads]}");
        }
        Role.checkDistinct("paid", values);
    }
}
