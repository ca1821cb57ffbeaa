package org.goalhealth.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where periods begin and what they are called, for one plan.
 *
 * <p>Periods of one cadence are counted by an ordinal without holes, so that "the period before" is {@code ordinal - 1}
 * whatever the calendar does at the turn of a year. Immutable and thread-safe; reads no clock.
 *
 * <p>Months, quarters and years are those of the calendar, or whole weeks: a retail year, which has 52 or 53 of them.
 *
 * <p>Weeks of a calendar without retail years belong to the week-year that holds their fourth day, as in ISO 8601: with
 * weeks from Monday this is the ISO calendar, whose years have 53 weeks in 2004, 2009, 2015, 2020, 2026 and 2032. Weeks
 * of a retail calendar are numbered within the retail year.
 *
 * @param zone in which a day begins and ends
 * @param weekStart the first day of a week
 * @param fiscalYearStart the first day of a fiscal year, which is the first of a month; a retail year begins in the days
 *     round it. A year is named for the calendar year of this day: the retail year 2023 that belongs to 1 February
 *     begins on 2023-01-29, and the one that belongs to 1 January 2026 may begin in December 2025
 * @param retail how years are made of weeks; absent where months are those of the calendar
 */
public record PlanCalendar(ZoneId zone, DayOfWeek weekStart, MonthDay fiscalYearStart, Optional<RetailYear> retail) {

    private static final Pattern LABEL = Pattern.compile(
            "(\\d{4})(?:-(?:W(\\d{2})|Q(\\d)|(P?)(\\d{2})|(\\d{2}-\\d{2})))?", Pattern.CASE_INSENSITIVE);

    public PlanCalendar {
        if (fiscalYearStart.getDayOfMonth() != 1) {
            throw new IllegalArgumentException(
                    "fiscal year start " + fiscalYearStart + " is not the first of a month\n  give a month, as 04-01");
        }
    }

    /** Calendar months; a fiscal year that begins with one of them. */
    public PlanCalendar(ZoneId zone, DayOfWeek weekStart, MonthDay fiscalYearStart) {
        this(zone, weekStart, fiscalYearStart, Optional.empty());
    }

    /** ISO weeks, the fiscal year is the calendar year. */
    public static PlanCalendar iso(ZoneId zone) {
        return new PlanCalendar(zone, DayOfWeek.MONDAY, MonthDay.of(1, 1));
    }

    /**
     * A retail calendar: its years end on the day before {@code weekStart} that is nearest, or last before, the end of
     * the month before {@code first}.
     *
     * <p>The calendar of the National Retail Federation, whose years end on the Saturday nearest to 31 January, is
     * {@code retail(zone, SUNDAY, FEBRUARY, FOUR_FIVE_FOUR, NEAREST)}. Weeks from Monday, {@code JANUARY} and {@code
     * NEAREST} make the years of ISO 8601.
     */
    public static PlanCalendar retail(ZoneId zone, DayOfWeek weekStart, Month first, RetailMonths months, YearEnd end) {
        return new PlanCalendar(zone, weekStart, MonthDay.of(first, 1), Optional.of(new RetailYear(months, end)));
    }

    /** The ordinal of the period that holds {@code day}. */
    public int ordinal(Cadence cadence, LocalDate day) {
        return switch (cadence) {
            case DAY -> Math.toIntExact(day.toEpochDay());
            case WEEK -> weeks().ordinal(day);
            case MONTH -> years().month(day);
            case QUARTER -> years().quarter(day);
            case YEAR -> years().year(day);
        };
    }

    /** The first day of a period. */
    public LocalDate start(Cadence cadence, int ordinal) {
        return switch (cadence) {
            case DAY -> LocalDate.ofEpochDay(ordinal);
            case WEEK -> weeks().start(ordinal);
            case MONTH -> years().monthStart(ordinal);
            case QUARTER -> years().quarterStart(ordinal);
            case YEAR -> years().yearStart(ordinal);
        };
    }

    public Period period(Cadence cadence, int ordinal) {
        return new Period(
                cadence, ordinal, start(cadence, ordinal), start(cadence, ordinal + 1), label(cadence, ordinal));
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
     *
     * <p>Months and quarters have the same number, days the same date.
     */
    public OptionalInt yearBefore(Cadence cadence, int ordinal, YearComparison weeks) {
        return switch (cadence) {
            case MONTH -> OptionalInt.of(ordinal - years().monthsInYear());
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
     * The period a shorter one counts to when its figures are added up, as weeks to months or quarters: the one that
     * holds its middle day, for a week its fourth (the ISO rule).
     *
     * <p>Of a period with an even number of days this is the first day of its second half: of thirteen retail months 1
     * to 3 count to the first quarter, 4 to 6 to the second, 7 to 10 to the third and 11 to 13 to the fourth.
     */
    public int enclosing(Cadence cadence, Period shorter) {
        long days = ChronoUnit.DAYS.between(shorter.start(), shorter.end());
        return ordinal(cadence, shorter.start().plusDays(days / 2));
    }

    /** As {@link #enclosing(Cadence, Period)}, of the period of a shorter cadence. */
    public int enclosing(Cadence cadence, Cadence shorter, int ordinal) {
        LocalDate start = start(shorter, ordinal);
        long days = ChronoUnit.DAYS.between(start, start(shorter, ordinal + 1));
        return ordinal(cadence, start.plusDays(days / 2));
    }

    /** The ordinal of the first period of {@code shorter} that counts to a period of {@code cadence}. */
    public int firstWithin(Cadence shorter, Cadence cadence, int ordinal) {
        int first = ordinal(shorter, start(cadence, ordinal));
        return enclosing(cadence, shorter, first) < ordinal ? first + 1 : first;
    }

    /**
     * Reads a period's label: {@code 2026}, {@code 2026-Q1}, {@code 2026-01}, {@code 2026-W05} or {@code 2026-01-31};
     * a month of a retail calendar is {@code 2026-P01}.
     *
     * @throws DateTimeException where the text is no label, or names a period that does not exist, as 2021-W53
     */
    public Period parse(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            throw noLabel(label);
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
            if (!years().monthMark().equalsIgnoreCase(matcher.group(4))) {
                throw noLabel(label);
            }
            return month(label, year, Integer.parseInt(matcher.group(5)));
        }
        if (matcher.group(6) != null) {
            return day(label);
        }
        return period(Cadence.YEAR, year);
    }

    private Period month(String label, int year, int number) {
        int months = years().monthsInYear();
        if (number < 1 || number > months) {
            throw noDate(label);
        }
        return period(Cadence.MONTH, year * months + number - 1);
    }

    private Period day(String label) {
        try {
            return periodOf(Cadence.DAY, LocalDate.parse(label));
        } catch (DateTimeException e) {
            throw noDate(label);
        }
    }

    private Period week(int weekYear, int number) {
        Weeks weeks = weeks();
        int count = weeks.inYear(weekYear);
        if (number < 1 || number > count) {
            throw new DateTimeException("week " + number + " of " + weekYear + " does not exist\n  " + weekYear
                    + " has " + count + " weeks");
        }
        return period(Cadence.WEEK, weeks.firstOf(weekYear) + number - 1);
    }

    private DateTimeException noLabel(String label) {
        return new DateTimeException("'" + label + "' names no period\n  write a year 2026, a quarter 2026-Q1, a month "
                + anyMonth() + ", a week 2026-W05 or a day 2026-01-31");
    }

    private DateTimeException noDate(String label) {
        return new DateTimeException(
                "'" + label + "' names a month or day that does not exist\n  write one that does, as " + anyMonth()
                        + " or 2026-01-31");
    }

    private String anyMonth() {
        return "2026-" + years().monthMark() + "01";
    }

    private OptionalInt sameWeekNumberYearBefore(int ordinal) {
        Weeks weeks = weeks();
        int year = weeks.year(ordinal);
        int before = weeks.firstOf(year - 1) + ordinal - weeks.firstOf(year);
        return before < weeks.firstOf(year) ? OptionalInt.of(before) : OptionalInt.empty();
    }

    private String label(Cadence cadence, int ordinal) {
        return switch (cadence) {
            case DAY -> LocalDate.ofEpochDay(ordinal).toString();
            case WEEK -> {
                Weeks weeks = weeks();
                int year = weeks.year(ordinal);
                yield year(year) + "-W" + two(ordinal - weeks.firstOf(year) + 1);
            }
            case MONTH -> {
                int months = years().monthsInYear();
                yield year(Math.floorDiv(ordinal, months)) + "-" + years().monthMark()
                        + two(Math.floorMod(ordinal, months) + 1);
            }
            case QUARTER -> year(Math.floorDiv(ordinal, 4)) + "-Q" + (Math.floorMod(ordinal, 4) + 1);
            case YEAR -> year(ordinal);
        };
    }

    private static String year(int year) {
        return year >= 1000 ? Integer.toString(year) : "%04d".formatted(year);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private Weeks weeks() {
        return retail.isPresent()
                ? new Weeks(weekStart, fiscalYearStart.getMonth(), retail.get().end())
                : new Weeks(weekStart, Month.JANUARY, YearEnd.NEAREST);
    }

    private Years years() {
        return retail.isPresent()
                ? new RetailYears(weeks(), retail.get().months())
                : new FiscalYears(fiscalYearStart.getMonth());
    }
}
