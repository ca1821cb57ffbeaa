package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that an {@link AlertBook} knows: with it a book goes on where another was.
 *
 * @param date of the latest evaluation; absent before the first
 * @param number of the latest transition
 * @param decisions those on suggestions of alerts that last, and those whose effect is awaited
 */
public record BookState(
        Optional<LocalDate> date,
        long number,
        List<Alert> alerts,
        List<Silence> silences,
        List<Said> said,
        List<Decision> decisions) {

    /** Nothing is known yet. */
    public static final BookState EMPTY =
            new BookState(Optional.empty(), 0, List.of(), List.of(), List.of(), List.of());

    public BookState {
        alerts = List.copyOf(alerts);
        silences = List.copyOf(silences);
        said = List.copyOf(said);
        decisions = List.copyOf(decisions);
    }
}
