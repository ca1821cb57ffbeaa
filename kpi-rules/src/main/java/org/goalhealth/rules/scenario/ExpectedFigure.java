package org.goalhealth.rules.scenario;

import java.math.BigDecimal;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.quantity.Fraction;

/**
 * An exact figure as it is written in a scenario.
 *
 * @param percent whether it was written as a percentage
 */
public record ExpectedFigure(Fraction value, boolean percent) {

    private static final Fraction HUNDRED = Fraction.of(100);
    private static final int DECIMALS = 12;

    /**
     * Reads {@code 80}, {@code 20 %} or {@code 30/1000}.
     *
     * @throws IllegalArgumentException where it is no figure
     */
    public static ExpectedFigure parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            LimitValue value = LimitValue.parse(text);
            return new ExpectedFigure(value.asFigure(), value.percent());
        }
        Fraction base = LimitValue.parse(text.substring(slash + 1)).asFigure();
        if (base.signum() == 0) {
            throw new IllegalArgumentException("'" + text + "' divides by zero\n  write another base");
        }
        return new ExpectedFigure(
                LimitValue.parse(text.substring(0, slash)).asFigure().dividedBy(base), false);
    }

    /** Another figure, written as this one is. */
    public String like(Fraction other) {
        return new ExpectedFigure(other, percent).toString();
    }

    /** With all its decimals; as a fraction where they have no end. */
    @Override
    public String toString() {
        Fraction shown = percent ? value.times(HUNDRED) : value;
        BigDecimal decimal = shown.rounded(DECIMALS).stripTrailingZeros();
        String plain = Fraction.of(decimal).equals(shown) ? decimal.toPlainString() : shown.toString();
        return percent ? plain + " %" : plain;
    }
}
