package org.goalhealth.alert.delivery;

import java.time.Instant;
import org.goalhealth.alert.store.Letter;

/** Where letters to one receiver go. A {@link Courier} calls it from one thread at a time. */
@FunctionalInterface
public interface Sink {

    /**
     * Delivers a letter. It may have come before: its key is the same each time.
     *
     * @param now as the caller's clock has it
     * @throws SinkException where it has not arrived, or where that is not known
     */
    void send(Letter letter, Instant now) throws SinkException;
}
