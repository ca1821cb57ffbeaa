package org.goalhealth.situation;

import java.math.BigDecimal;

/**
 * What customers of a trade are judged by (C1); whether a figure is the least or the most is said by the rule.
 *
 * @param amount paid in twelve months, in whole units of the currency
 * @param months in which the last order is, counted back from the day
 */
public record AccountLimit(BigDecimal amount, int months) {

    static AccountLimit from(AppliedLimits limits) {
        return new AccountLimit(
                limits.value("amount").asDecimal(), limits.value("months").asCount());
    }
}
