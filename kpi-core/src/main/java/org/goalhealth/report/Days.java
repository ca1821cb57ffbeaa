package org.goalhealth.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.goalhealth.alert.Episode;

/**
 * A stretch of days.
 *
 * @param from the first, inclusive
 * @param until the first after, exclusive
 */
record Days(LocalDate from, LocalDate until) {

    /** From the first period in breach to the last. */
    static Days of(Episode episode) {
        return new Days(
                episode.firstBreach().period().start(),
                episode.lastBreach().period().end());
    }

    boolean overlaps(Days other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    Days sharedWith(Days other) {
        return new Days(
                from.isBefore(other.from) ? other.from : from, until.isBefore(other.until) ? until : other.until);
    }

    long count() {
        return ChronoUnit.DAYS.between(from, until);
    }
}
