package org.goalhealth.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * How a source's date names its period.
 *
 * @param column the column's name in the plan
 * @param format a {@link DateTimeFormatter} pattern with year and month; where it has no day, the first of the month is
 *     meant; names of months are English. A column that is already a date needs none
 * @param toleranceDays how far a date may lie from the border it names, 0 to 3; it snaps to the nearest one
 */
public record DateColumn(String column, String format, Names names, int toleranceDays) {

    public static final String ISO = "yyyy-MM-dd";

    static final int WIDEST = 3;

    /** Every field has two digits of its own, so that a pattern that mixes two up cannot give the day back. */
    private static final ZonedDateTime SAMPLE =
            LocalDateTime.of(2026, 11, 22, 13, 45, 56).atZone(ZoneOffset.UTC);

    public DateColumn {
        LocalDate sample = sample(format);
        if (names == Names.END && sample.getDayOfMonth() == 1) {
            throw new IllegalArgumentException(
                    "date format '" + Problem.shown(format)
                            + "' has no day, and cannot name a period's last\n  a month without a day is its start: write name: start");
        }
        if (toleranceDays < 0 || toleranceDays > WIDEST) {
            throw new IllegalArgumentException("tolerance of " + toleranceDays + " days\n  use 0 to " + WIDEST
                    + ": more could snap to the wrong week");
        }
        if (names == Names.ANY && toleranceDays > 0) {
            throw new IllegalArgumentException("tolerance of " + toleranceDays
                    + " days where a date may be any day\n  leave it out, or say name: start or name: end");
        }
    }

    /** Reads a source's dates strictly: 30 February is none. */
    public DateTimeFormatter formatter() {
        return formatter(format);
    }

    /** Which day of its period a date is. */
    public enum Names {
        /** The first day; a row is a whole period's figure. */
        START,
        /** The last day; a row is a whole period's figure. */
        END,
        /** Any day; rows are events and add up. */
        ANY
    }

    private static LocalDate sample(String format) {
        try {
            LocalDate date = LocalDate.parse(SAMPLE.format(formatter(format)), formatter(format));
            if (date.equals(SAMPLE.toLocalDate())
                    || date.equals(SAMPLE.toLocalDate().withDayOfMonth(1))) {
                return date;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Falls through to the one message.
        }
        throw new IllegalArgumentException(
                "'" + Problem.shown(format)
                        + "' is no pattern of a date\n  write year, month and day, as yyyy-MM-dd or d.M.yyyy (M is the month, m the minute), or year and month, as yyyy-MM");
    }

    private static DateTimeFormatter formatter(String format) {
        return new DateTimeFormatterBuilder()
                .appendPattern(withoutEra(format))
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                // The names of months and eras without a language differ from one Java version to the next.
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** A strict formatter takes {@code y} for the year of an era and then asks for the era; people mean the year. */
    private static String withoutEra(String pattern) {
        if (pattern.indexOf('G') >= 0) {
            return pattern;
        }
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            out.append(c == 'y' && !quoted ? 'u' : c);
        }
        return out.toString();
    }
}
