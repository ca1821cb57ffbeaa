package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was agreed with somebody who is scored (G18, G24). Reviews of the plan look at it.
 *
 * @param signed the day on which the holder signed the KPI sheet
 * @param countersigned the day on which the superior did
 * @param learning hours of learning a year
 */
public record PersonProfile(Optional<LocalDate> signed, Optional<LocalDate> countersigned, Optional<Integer> learning) {

    /** Nothing is said. */
    public static final PersonProfile NONE = new PersonProfile(Optional.empty(), Optional.empty(), Optional.empty());

    public PersonProfile {
        signed.ifPresent(Dates::checked);
        countersigned.ifPresent(Dates::checked);
        if (learning.isPresent() && learning.get() < 1) {
            throw new IllegalArgumentException("a learning quota of " + learning.get()
                    + " hours is none\n  give hours a year, from 1, or leave it out");
        }
    }
}
