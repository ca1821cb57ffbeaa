package org.goalhealth.time;

import java.time.LocalDate;

/**
 * One period of a calendar: the half-open range of days {@code [start, end)}.
 *
 * <p>Made by a {@link PlanCalendar}, which alone knows where periods begin.
 *
 * @param ordinal counts periods of one cadence without holes: the period after has {@code ordinal + 1}
 * @param start first day, inclusive
 * @param end first day after, exclusive
 * @param label the name people use: {@code 2026-W05}, {@code 2026-01} ({@code 2026-P01} in a retail calendar), {@code
 *     2026-Q1}
 */
public record Period(Cadence cadence, int ordinal, LocalDate start, LocalDate end, String label)
        implements Comparable<Period> {

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    /** The last day, inclusive. */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /** By start, then by end: a week sorts before the month that begins with it. */
    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    @Override
    public String toString() {
        return label;
    }
}
