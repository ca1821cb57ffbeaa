package org.goalhealth.quantity;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in a currency's minor unit, such as cents. Sums are exact; an overflow throws.
 *
 * @param minor the amount in minor units, of either sign
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /**
     * An amount in whole and part units, as {@code 12.50}.
     *
     * @throws ArithmeticException where {@code amount} has more decimals than the currency, or does not fit
     */
    public static Money of(BigDecimal amount, Currency currency) {
        try {
            return new Money(
                    amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new ArithmeticException("amount " + amount.toPlainString() + " is no whole number of " + currency
                    + " minor units (" + currency.getDefaultFractionDigits() + " decimals)");
        }
    }

    public static Money of(long major, Currency currency) {
        return of(BigDecimal.valueOf(major), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
    }

    /** How many minor units one whole unit has: 100 for CNY, 1 for JPY. */
    public long minorPerMajor() {
        return Math.round(Math.pow(10, currency.getDefaultFractionDigits()));
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    this + " and " + other + " are in two currencies\n  convert one at a dated rate first");
        }
        return other;
    }
}
