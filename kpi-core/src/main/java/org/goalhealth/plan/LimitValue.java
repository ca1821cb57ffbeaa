package org.goalhealth.plan;

import java.math.BigDecimal;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * One figure of a rule's limits as it was written: {@code 15 %} or {@code 1.5}.
 *
 * @param number the figure in front of the sign
 */
public record LimitValue(BigDecimal number, boolean percent) {

    /** What is counted is days or periods, and dates are counted on with it. */
    private static final int MOST_COUNTED = 10_000;

    /** Reads {@code 3}, {@code 1.5} or {@code 15 %}.
     *
     * @throws IllegalArgumentException where the text is neither a number nor a percentage */
    public static LimitValue parse(String text) {
        return Numerals.parse(text.strip());
    }

    /** The figure a KPI is compared with: 2.5 % is 0.025. */
    public Fraction asFigure() {
        return percent ? Fraction.of(number.movePointLeft(2)) : Fraction.of(number);
    }

    /** The figure with its percent sign resolved. */
    public BigDecimal asDecimal() {
        return percent ? number.movePointLeft(2) : number;
    }

    /** The figure as a percentage.
     *
     * @throws IllegalArgumentException where it was written without a percent sign, or below zero */
    public Percent asPercent() {
        if (!percent) {
            // Who writes 0.1 means a tenth.
            BigDecimal meant = number.abs().compareTo(BigDecimal.ONE) < 0
                    ? number.movePointRight(2).stripTrailingZeros()
                    : number;
            throw new IllegalArgumentException(
                    "'" + this + "' is no percentage\n  write " + meant.toPlainString() + " %");
        }
        return new Percent(number);
    }

    /**
     * The figure as a count, of days or periods.
     *
     * @throws IllegalArgumentException where it is no whole number from 1 to 10,000
     */
    public int asCount() {
        try {
            int count = percent ? 0 : number.intValueExact();
            if (count >= 1 && count <= MOST_COUNTED) {
                return count;
            }
        } catch (ArithmeticException e) {
            // falls through to the one message
        }
        throw new IllegalArgumentException(
                "'" + this + "' is no count\n  write a whole number from 1 to " + MOST_COUNTED);
    }

    @Override
    public String toString() {
        return number.toPlainString() + (percent ? " %" : "");
    }
}
