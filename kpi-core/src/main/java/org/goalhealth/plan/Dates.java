package org.goalhealth.plan;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as plans write them: {@code 2026-03-16}. */
final class Dates {

    private static final int LAST_YEAR = 9999;

    private Dates() {}

    static LocalDate parse(String text) {
        try {
            return checked(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no date\n  write one that there is, as 2026-03-16", e);
        }
    }

    /** A day that can be counted to from any other. */
    static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("the day " + day + " is not in the years 1 to " + LAST_YEAR
                    + "\n  give one that is, as 2026-03-16");
        }
        return day;
    }
}
