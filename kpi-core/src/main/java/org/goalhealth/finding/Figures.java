package org.goalhealth.finding;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/** Writes figures for people: grouped, at most two decimals, with their unit. */
public final class Figures {

    private static final int DECIMALS = 2;

    private Figures() {}

    /** As in {@code 8,400}, {@code 2.31 %}, {@code CNY 160,000} or {@code 84 orders}. */
    public static String text(Fraction value, Unit unit, Language language) {
        if (unit == Unit.Share.PERCENT) {
            return number(value.times(Fraction.of(100))) + " %";
        }
        if (unit instanceof Unit.Amount amount) {
            return amount.currency() + " " + number(value);
        }
        if (unit instanceof Unit.Things things) {
            return number(value) + " " + things.name().in(language);
        }
        return number(value);
    }

    /** The figure alone, rounded half up. */
    public static String number(Fraction value) {
        // A format holds state, so each call has its own.
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value.rounded(DECIMALS));
    }
}
