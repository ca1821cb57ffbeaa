package org.goalhealth.rules.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;

/** Reads the dates of scenarios. */
record Dates(Plan plan) {

    /** The first day of a period of any cadence, by its label. */
    LocalDate first(String label) {
        return plan.calendar().parse(label).start();
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + Problem.shown(text) + "' is no date\n  write one, as 2026-03-16, or end", e);
        }
    }
}
