package org.goalhealth.finding;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/** Writes figures for people: grouped, at most two decimals, with their unit. */
public final class Figures {

    private static final int DECIMALS = 2;
    private static final int MOST_DECIMALS = 12;
    /** What a weekday may be; of anything else, as read from a store, the number is shown. */
    private static final Set<Fraction> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> Fraction.of(day.getValue()))
            .collect(Collectors.toUnmodifiableSet());

    private Figures() {}

    /** As in {@code 8,400}, {@code 2.31 %}, {@code CNY 160,000} or {@code 84 orders}. */
    public static String text(Fraction value, Unit unit, Language language) {
        return text(value, unit, language, DECIMALS);
    }

    /**
     * As {@link #text}, with as many decimals as the figure has: for one that a border depends on.
     *
     * <p>One without an end, as a third, or with more than twelve is rounded as in {@link #text}.
     */
    public static String exact(Fraction value, Unit unit, Language language) {
        Fraction shown = unit == Unit.Share.PERCENT ? value.times(Fraction.of(100)) : value;
        return Fraction.of(shown.rounded(MOST_DECIMALS)).equals(shown)
                ? text(value, unit, language, MOST_DECIMALS)
                : text(value, unit, language);
    }

    /** As {@link #text}, with as many decimals more as it takes to be told from another figure that is not the same. */
    static String apart(Fraction value, Fraction other, Unit unit, Language language) {
        int decimals = DECIMALS;
        while (decimals < MOST_DECIMALS
                && !value.equals(other)
                && text(value, unit, language, decimals).equals(text(other, unit, language, decimals))) {
            decimals++;
        }
        return text(value, unit, language, decimals);
    }

    /** The figure alone, rounded half up. */
    public static String number(Fraction value) {
        return number(value, DECIMALS);
    }

    private static String text(Fraction value, Unit unit, Language language, int decimals) {
        if (unit == Unit.Share.PERCENT) {
            return number(value.times(Fraction.of(100)), decimals) + " %";
        }
        if (unit instanceof Unit.Amount amount) {
            return amount.currency() + " " + number(value, decimals);
        }
        if (unit == Unit.Weekday.WEEKDAY && WEEKDAYS.contains(value)) {
            return DayOfWeek.of(value.floor().intValueExact())
                    .getDisplayName(TextStyle.FULL, language == Language.EN ? Locale.ENGLISH : Locale.CHINESE);
        }
        if (unit instanceof Unit.Things things) {
            return number(value, decimals) + " " + things.name().in(language);
        }
        return number(value, decimals);
    }

    private static String number(Fraction value, int decimals) {
        // A format holds state, so each call has its own.
        return new DecimalFormat("#,##0." + "#".repeat(decimals), DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value.rounded(decimals));
    }
}
