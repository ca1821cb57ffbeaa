package org.goalhealth.plan;

import java.time.LocalDate;

/**
 * A named part of the way to a goal (T6): cold start, growth, burst, wrap-up.
 *
 * @param from its first day
 * @param until its last day, inclusive
 */
public record Phase(LocalText name, LocalDate from, LocalDate until) {

    public Phase {
        Dates.checked(from);
        Dates.checked(until);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "phase " + name + " ends on " + until + ", before it begins on " + from + "\n  give a later day");
        }
    }

    /** Whether a day lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
