package org.goalhealth.alert.store;

import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.BookState;
import org.goalhealth.history.Observation;

/**
 * What a store has of a portfolio.
 *
 * @param revision counts its saves; 0 where there was none
 * @param checkpoint the latest snapshot of its monitor
 * @param journal the observations that were saved after the checkpoint, in their order
 */
public record Stored(long revision, BookState book, Optional<byte[]> checkpoint, List<Observation> journal) {

    /** Nothing was saved yet. */
    public static final Stored NOTHING = new Stored(0, BookState.EMPTY, Optional.empty(), List.of());

    public Stored {
        journal = List.copyOf(journal);
    }
}
