package org.goalhealth.plan;

import java.math.BigDecimal;

/**
 * One thing that a goal is given, as money or people (R7).
 *
 * @param amount in the unit; above 0
 * @param unit money in a currency, things by their name, or a plain number
 */
public record ResourceItem(LocalText name, BigDecimal amount, Unit unit) {

    public ResourceItem {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a resource of " + amount.toPlainString()
                    + " is none\n  give an amount above 0, or take the line out");
        }
        if (!(unit instanceof Unit.Amount || unit instanceof Unit.Things || unit == Unit.Plain.PLAIN)) {
            throw new IllegalArgumentException(
                    "a resource is no share\n  give an amount in a currency, as unit: CNY, or of something, as unit: people");
        }
        if (unit instanceof Unit.Amount money
                && amount.stripTrailingZeros().scale() > money.currency().getDefaultFractionDigits()) {
            throw new IllegalArgumentException("a resource of " + amount.toPlainString() + " " + money.currency()
                    + " is no whole number of its smallest unit\n  give at most "
                    + money.currency().getDefaultFractionDigits() + " decimals");
        }
    }
}
