package org.goalhealth.alert.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.BookState;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Said;
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

    /** Alerts in the order of their fingerprints, whatever order a store keeps them in. */
    public static List<Alert> inOrder(Collection<Alert> alerts) {
        return alerts.stream()
                .sorted(Comparator.comparing(alert -> alert.fingerprint().toString()))
                .toList();
    }

    /** Decisions in the order of their names, whatever order a store keeps them in. */
    public static List<Decision> decisionsInOrder(Collection<Decision> decisions) {
        return decisions.stream()
                .sorted(Comparator.comparing(decision -> decision.id().toString()))
                .toList();
    }

    /** What was said in the order of receivers and groups, whatever order a store keeps it in. */
    public static List<Said> saidInOrder(Collection<Said> said) {
        return said.stream()
                .sorted(Comparator.comparing(Said::receiver)
                        .thenComparing(one -> one.group().toString()))
                .toList();
    }
}
