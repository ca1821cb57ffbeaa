package org.goalhealth.rules.internal.mutation;

import java.math.BigDecimal;
import java.util.List;

/** The figures next to one: a unit of its last written digit up and down. */
final class Steps {

    private Steps() {}

    /** Of {@code 2.5} these are {@code 2.6} and {@code 2.4}; none below zero. */
    static List<String> of(String figure) {
        BigDecimal number = new BigDecimal(figure);
        BigDecimal up = number.add(number.ulp());
        BigDecimal down = number.subtract(number.ulp());
        return down.signum() < 0 ? List.of(up.toPlainString()) : List.of(up.toPlainString(), down.toPlainString());
    }
}
