package org.goalhealth.rules.scenario;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.plan.Field;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;

/** Reads the dates of scenarios. */
record Dates(Plan plan) {

    /**
     * The day on which series begin.
     *
     * @param field where what is wrong is reported
     * @param fallback the text that holds where the field is not the one for it
     */
    Optional<LocalDate> start(Field field, String fallback, boolean own) {
        return own ? field.read(this::first) : field.make(() -> first(fallback));
    }

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
