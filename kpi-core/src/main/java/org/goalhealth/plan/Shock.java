package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something from outside that weighs on the business for some days, as a new rule of a platform (E2).
 *
 * @param from its first day
 * @param until its last day; absent as long as nobody knows it
 */
public record Shock(LocalText name, LocalDate from, Optional<LocalDate> until) {

    public Shock {
        Dates.checked(from);
        until.ifPresent(last -> {
            if (Dates.checked(last).isBefore(from)) {
                throw new IllegalArgumentException("the shock ends on " + last + ", before " + from
                        + ", on which it begins\n  give a last day that is not before the first");
            }
        });
    }

    /** Whether one of its days lies between two, both included. */
    public boolean isWithin(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && until.map(end -> !end.isBefore(first)).orElse(true);
    }
}
