package org.goalhealth.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;
import org.goalhealth.time.RetailMonths;
import org.goalhealth.time.YearEnd;

/**
 * The weeks of a contest on the calendar: two retail years of 52 weeks, each of thirteen months of four weeks and four
 * quarters of thirteen.
 *
 * <p>Week 0 is the first week of 2021. That year and the next have 52 weeks, so that months and quarters of the data,
 * which know no years, are those of the calendar.
 */
final class RetailWeeks {

    static final int COUNT = 104;
    static final int IN_MONTH = 4;
    static final int IN_QUARTER = 13;

    private static final int DAYS_IN_WEEK = 7;
    private static final LocalDate START = LocalDate.of(2021, 1, 4);
    private static final PlanCalendar CALENDAR = PlanCalendar.retail(
            ZoneId.of("UTC"), DayOfWeek.MONDAY, Month.JANUARY, RetailMonths.THIRTEEN_PERIODS, YearEnd.NEAREST);

    private RetailWeeks() {}

    static PlanCalendar calendar() {
        return CALENDAR;
    }

    static LocalDate start() {
        return START;
    }

    /** The first day after a week. */
    static LocalDate end(int week) {
        return START.plusDays((week + 1L) * DAYS_IN_WEEK);
    }

    static Period[] weeks() {
        int first = CALENDAR.ordinal(Cadence.WEEK, START);
        return IntStream.range(first, first + COUNT)
                .mapToObj(ordinal -> CALENDAR.period(Cadence.WEEK, ordinal))
                .toArray(Period[]::new);
    }

    /** The last week of a week, month or quarter. */
    static int lastOf(Period period) {
        return Math.toIntExact(ChronoUnit.DAYS.between(START, period.end()) / DAYS_IN_WEEK) - 1;
    }

    static boolean endsMonth(int week) {
        return week % IN_MONTH == IN_MONTH - 1;
    }

    static boolean endsQuarter(int week) {
        return week % IN_QUARTER == IN_QUARTER - 1;
    }
}
