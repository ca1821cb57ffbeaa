package org.goalhealth.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where periods begin and what they are called, for one plan.
 *
 * <p>Periods of one cadence are counted by an ordinal without holes, so that "the period before" is {@code ordinal - 1}
 * whatever the calendar does at the turn of a year. Immutable and thread-safe; reads no clock.
 *
 * <p>Weeks belong to the week-year that holds their fourth day, as in ISO 8601: with weeks from Monday this is the ISO
 * calendar, whose years have 53 weeks in 2004, 2009, 2015, 2020, 2026 and 2032.
 *
 * @param zone in which a day begins and ends
 * @param weekStart the first day of a week
 * @param fiscalYearStart the first day of a fiscal year, which is the first of a month; a fiscal year is named for the
 *     calendar year in which it starts
 */
public record PlanCalendar(ZoneId zone, DayOfWeek weekStart, MonthDay fiscalYearStart) {

    private static final Pattern LABEL =
            Pattern.compile("(\\d{4})(?:-(?:W(\\d{2})|Q(\\d)|(\\d{2})(?:-(\\d{2}))?))?", Pattern.CASE_INSENSITIVE);

    public PlanCalendar {
        if (fiscalYearStart.getDayOfMonth() != 1) {
            throw new IllegalArgumentException(
                    "fiscal year start " + fiscalYearStart + " is not the first of a month\n  give a month, as 04-01");
        }
    }

    /** ISO weeks, the fiscal year is the calendar year. */
    public static PlanCalendar iso(ZoneId zone) {
        return new PlanCalendar(zone, DayOfWeek.MONDAY, MonthDay.of(1, 1));
    }

    /** The ordinal of the period that holds {@code day}. */
    public int ordinal(Cadence cadence, LocalDate day) {
        return switch (cadence) {
            case DAY -> Math.toIntExact(day.toEpochDay());
            case WEEK -> Math.toIntExact(Math.floorDiv(day.toEpochDay() + weekOffset(), 7L));
            case MONTH -> monthOrdinal(day);
            case QUARTER -> Math.floorDiv(monthOrdinal(day) - fiscalOffset(), 3);
            case YEAR -> Math.floorDiv(monthOrdinal(day) - fiscalOffset(), 12);
        };
    }

    /** The first day of a period. */
    public LocalDate start(Cadence cadence, int ordinal) {
        return switch (cadence) {
            case DAY -> LocalDate.ofEpochDay(ordinal);
            case WEEK -> LocalDate.ofEpochDay(ordinal * 7L - weekOffset());
            case MONTH -> monthStart(ordinal);
            case QUARTER -> monthStart(ordinal * 3 + fiscalOffset());
            case YEAR -> monthStart(ordinal * 12 + fiscalOffset());
        };
    }

    public Period period(Cadence cadence, int ordinal) {
        LocalDate start = start(cadence, ordinal);
        return new Period(cadence, ordinal, start, start(cadence, ordinal + 1), label(cadence, ordinal, start));
    }

    public Period periodOf(Cadence cadence, LocalDate day) {
        return period(cadence, ordinal(cadence, day));
    }

    /** The ordinal of the last period that has ended by the start of {@code date}, {@code graceDays} ago or earlier. */
    public int lastClosed(Cadence cadence, LocalDate date, int graceDays) {
        return ordinal(cadence, date.minusDays(graceDays)) - 1;
    }

    /**
     * The counterpart of a period in the year before; empty where there is none (week 53 by number, 29 February).
     */
    public OptionalInt yearBefore(Cadence cadence, int ordinal, YearComparison weeks) {
        return switch (cadence) {
            case MONTH -> OptionalInt.of(ordinal - 12);
            case QUARTER -> OptionalInt.of(ordinal - 4);
            case YEAR -> OptionalInt.of(ordinal - 1);
            case WEEK ->
                weeks == YearComparison.FIFTY_TWO_WEEKS
                        ? OptionalInt.of(ordinal - 52)
                        : sameWeekNumberYearBefore(ordinal);
            case DAY -> {
                LocalDate day = LocalDate.ofEpochDay(ordinal);
                LocalDate before = day.minusYears(1);
                yield before.getDayOfMonth() == day.getDayOfMonth()
                        ? OptionalInt.of(ordinal(Cadence.DAY, before))
                        : OptionalInt.empty();
            }
        };
    }

    /**
     * The period a shorter one counts to when figures of weeks are added up to months or quarters: the one that holds
     * its middle day, for a week its fourth (the ISO rule).
     */
    public int enclosing(Cadence cadence, Period shorter) {
        long days = ChronoUnit.DAYS.between(shorter.start(), shorter.end());
        return ordinal(cadence, shorter.start().plusDays(days / 2));
    }

    /**
     * Reads a period's label: {@code 2026}, {@code 2026-Q1}, {@code 2026-01}, {@code 2026-W05} or {@code 2026-01-31}.
     *
     * @throws DateTimeException where the text is no label, or names a period that does not exist, as 2021-W53
     */
    public Period parse(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            throw new DateTimeException(
                    "'" + label
                            + "' names no period\n  write a year 2026, a quarter 2026-Q1, a month 2026-01, a week 2026-W05 or a day 2026-01-31");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return week(year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            int quarter = Integer.parseInt(matcher.group(3));
            if (quarter < 1 || quarter > 4) {
                throw new DateTimeException(
                        "quarter " + quarter + " of '" + label + "' does not exist\n  a year has Q1 to Q4");
            }
            return period(Cadence.QUARTER, year * 4 + quarter - 1);
        }
        if (matcher.group(5) != null) {
            return periodOf(Cadence.DAY, LocalDate.parse(label));
        }
        if (matcher.group(4) != null) {
            return periodOf(Cadence.MONTH, LocalDate.of(year, Integer.parseInt(matcher.group(4)), 1));
        }
        return period(Cadence.YEAR, year);
    }

    private Period week(int weekYear, int number) {
        int weeks = weeksIn(weekYear);
        if (number < 1 || number > weeks) {
            throw new DateTimeException("week " + number + " of " + weekYear + " does not exist\n  " + weekYear
                    + " has " + weeks + " weeks");
        }
        return period(Cadence.WEEK, firstWeek(weekYear) + number - 1);
    }

    private int weeksIn(int weekYear) {
        return firstWeek(weekYear + 1) - firstWeek(weekYear);
    }

    /** The week of 4 January: whatever day weeks begin with, it is the first with four days in the year. */
    private int firstWeek(int weekYear) {
        return ordinal(Cadence.WEEK, LocalDate.of(weekYear, 1, 4));
    }

    private OptionalInt sameWeekNumberYearBefore(int ordinal) {
        int weekYear = weekYear(start(Cadence.WEEK, ordinal));
        int number = ordinal - firstWeek(weekYear) + 1;
        return number > weeksIn(weekYear - 1)
                ? OptionalInt.empty()
                : OptionalInt.of(firstWeek(weekYear - 1) + number - 1);
    }

    private String label(Cadence cadence, int ordinal, LocalDate start) {
        return switch (cadence) {
            case DAY -> start.toString();
            case WEEK -> {
                int weekYear = weekYear(start);
                yield "%04d-W%02d".formatted(weekYear, ordinal - firstWeek(weekYear) + 1);
            }
            case MONTH -> "%04d-%02d".formatted(start.getYear(), start.getMonthValue());
            case QUARTER -> "%04d-Q%d".formatted(Math.floorDiv(ordinal, 4), Math.floorMod(ordinal, 4) + 1);
            case YEAR -> "%04d".formatted(ordinal);
        };
    }

    private static int weekYear(LocalDate start) {
        return start.plusDays(3).getYear();
    }

    private int weekOffset() {
        // 1970-01-01 was a Thursday: with weeks from Monday it is day 3 of week 0.
        return Math.floorMod(DayOfWeek.THURSDAY.getValue() - weekStart.getValue(), 7);
    }

    private int fiscalOffset() {
        return fiscalYearStart.getMonthValue() - 1;
    }

    private static int monthOrdinal(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    private static LocalDate monthStart(int ordinal) {
        return LocalDate.of(Math.floorDiv(ordinal, 12), Math.floorMod(ordinal, 12) + 1, 1);
    }
}
