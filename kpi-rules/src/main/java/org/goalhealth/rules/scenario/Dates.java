package org.goalhealth.rules.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;

/** Reads the dates of scenarios. */
final class Dates {

    /** Where series begin if nothing is said; 1 January begins a period of every cadence but the week. */
    static final LocalDate START = LocalDate.of(2026, 1, 1);

    private Dates() {}

    /** The first day of a period of any cadence, by its label. */
    static LocalDate first(Plan plan, String label) {
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
