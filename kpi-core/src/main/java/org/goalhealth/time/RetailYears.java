package org.goalhealth.time;

import java.time.LocalDate;

/** Years of whole weeks, with months and quarters of whole weeks. */
record RetailYears(Weeks weeks, RetailMonths months) implements Years {

    private static final int WEEKS_IN_QUARTER = 13;

    @Override
    public int month(LocalDate day) {
        int week = weeks.ordinal(day);
        int year = weeks.year(week);
        return year * monthsInYear() + months.holding(week - weeks.firstOf(year));
    }

    @Override
    public LocalDate monthStart(int ordinal) {
        int month = Math.floorMod(ordinal, monthsInYear());
        return weeks.start(weeks.firstOf(Math.floorDiv(ordinal, monthsInYear())) + months.firstWeek(month));
    }

    @Override
    public int monthsInYear() {
        return months.inYear();
    }

    @Override
    public String monthMark() {
        return "P";
    }

    @Override
    public int quarter(LocalDate day) {
        int week = weeks.ordinal(day);
        int year = weeks.year(week);
        return year * 4 + Math.min((week - weeks.firstOf(year)) / WEEKS_IN_QUARTER, 3);
    }

    @Override
    public LocalDate quarterStart(int ordinal) {
        return weeks.start(weeks.firstOf(Math.floorDiv(ordinal, 4)) + Math.floorMod(ordinal, 4) * WEEKS_IN_QUARTER);
    }

    @Override
    public int year(LocalDate day) {
        return weeks.year(weeks.ordinal(day));
    }

    @Override
    public LocalDate yearStart(int ordinal) {
        return weeks.start(weeks.firstOf(ordinal));
    }
}
