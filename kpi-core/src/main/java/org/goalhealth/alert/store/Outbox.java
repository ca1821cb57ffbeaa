package org.goalhealth.alert.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Messages on their way to people. Thread-safe; several couriers may take from it.
 *
 * <p>A letter that is taken and neither sent nor failed, because its courier died, is due again once its lease is over:
 * each is delivered at least once, and its key is the same each time. Letters to one receiver go in the order in which
 * they were saved: none is taken while an earlier one waits to be tried again, or is with another courier. A letter that
 * has arrived is not kept.
 *
 * <p>All methods throw {@link StoreException} where the store fails.
 */
public interface Outbox {

    /**
     * Takes letters that are due, of each receiver the oldest first, and leases them to the caller.
     *
     * @param receivers letters to others are left where they are
     * @param now as the caller's clock has it
     * @param lease for how long nobody else gets them
     * @param most how many at most
     */
    List<Letter> take(Set<String> receivers, Instant now, Duration lease, int most);

    /** It has arrived. */
    void sent(Letter letter);

    /**
     * It has not arrived, and is due again at a time; the later letters to its receiver that were taken with it are
     * given back. Nothing where its lease was over and another courier has told of it since.
     */
    void failed(Letter letter, String error, Instant next);

    /**
     * It has not arrived, and is not tried any more; later letters to its receiver go on without it. Nothing where its
     * lease was over and another courier has told of it since.
     */
    void dead(Letter letter, String error);

    /** Letters that are not tried any more, the oldest first. */
    List<Letter> deadLetters(int most);

    /**
     * Tries a dead letter again, as often as a new one; before all later ones to its receiver.
     *
     * @throws IllegalArgumentException where there is no dead letter of that key
     */
    void sendAgain(String key, Instant now);

    /** How many letters have not arrived, dead ones not counted. */
    int depth();

    /** Whom they are for, in order of their names. */
    Set<String> receivers();
}
