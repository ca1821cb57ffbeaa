package org.goalhealth.alert.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Messages on their way to people. Thread-safe; several couriers may take from it.
 *
 * <p>A letter that is taken and neither sent nor failed, because its courier died, is due again once its lease is over:
 * each is delivered at least once, and its key is the same each time.
 */
public interface Outbox {

    /**
     * Takes letters that are due, of each receiver the oldest first, and leases them to the caller.
     *
     * @param now as the caller's clock has it
     * @param lease for how long nobody else gets them
     * @param most how many at most
     */
    List<Letter> take(Instant now, Duration lease, int most);

    /** It has arrived. */
    void sent(Letter letter, Instant now);

    /** It has not arrived, and is due again at a time. */
    void failed(Letter letter, String error, Instant next);

    /** It has not arrived, and is not tried any more. */
    void dead(Letter letter, String error);

    /** Letters that are not tried any more, the oldest first. */
    List<Letter> deadLetters(int most);

    /**
     * Tries a dead letter again.
     *
     * @throws IllegalArgumentException where there is no dead letter of that key
     */
    void sendAgain(String key, Instant now);

    /** How many letters have not arrived, dead ones not counted. */
    int depth();
}
