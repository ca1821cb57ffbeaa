package org.goalhealth.time;

import java.time.LocalDate;
import java.time.Month;

/**
 * Calendar months, and years of twelve of them.
 *
 * @param first the first month of a year
 */
record FiscalYears(Month first) implements Years {

    @Override
    public int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    @Override
    public LocalDate monthStart(int ordinal) {
        return LocalDate.of(Math.floorDiv(ordinal, 12), Math.floorMod(ordinal, 12) + 1, 1);
    }

    @Override
    public int monthsInYear() {
        return 12;
    }

    @Override
    public String monthMark() {
        return "";
    }

    @Override
    public int quarter(LocalDate day) {
        return Math.floorDiv(month(day) - offset(), 3);
    }

    @Override
    public LocalDate quarterStart(int ordinal) {
        return monthStart(ordinal * 3 + offset());
    }

    @Override
    public int year(LocalDate day) {
        return Math.floorDiv(month(day) - offset(), 12);
    }

    @Override
    public LocalDate yearStart(int ordinal) {
        return monthStart(ordinal * 12 + offset());
    }

    private int offset() {
        return first.getValue() - 1;
    }
}
