package org.goalhealth.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/**
 * Weeks, counted without holes, and the years of whole weeks they make.
 *
 * <p>A year begins with the week that holds the first of a month, or that lies nearest to it, and is named for the
 * calendar year of that first. With weeks from Monday, the first of January and {@link YearEnd#NEAREST} these are the
 * years of ISO 8601.
 *
 * @param first the day weeks begin with
 * @param yearMonth to whose first day the start of a year belongs
 */
record Weeks(DayOfWeek first, Month yearMonth, YearEnd end) {

    int ordinal(LocalDate day) {
        return ordinal(day.toEpochDay());
    }

    LocalDate start(int ordinal) {
        return LocalDate.ofEpochDay(ordinal * 7L - offset());
    }

    /** The ordinal of a year's first week. */
    int firstOf(int year) {
        return ordinal(LocalDate.of(year, yearMonth, 1).toEpochDay() + slack());
    }

    int inYear(int year) {
        return firstOf(year + 1) - firstOf(year);
    }

    /** The year of a week: it has begun if its border, the first of the month and the slack, is not after the week. */
    int year(int ordinal) {
        LocalDate day = start(ordinal).plusDays(6L - slack());
        return day.getMonthValue() < yearMonth.getValue() ? day.getYear() - 1 : day.getYear();
    }

    private int ordinal(long epochDay) {
        return Math.toIntExact(Math.floorDiv(epochDay + offset(), 7L));
    }

    /** Days by which a year's first week may begin after the first of the month. */
    private int slack() {
        return end == YearEnd.NEAREST ? 3 : 0;
    }

    private int offset() {
        // 1970-01-01 was a Thursday: with weeks from Monday it is day 3 of week 0.
        return Math.floorMod(DayOfWeek.THURSDAY.getValue() - first.getValue(), 7);
    }
}
