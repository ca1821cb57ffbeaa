package org.goalhealth.alert.store;

import java.util.List;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Decision;
import org.goalhealth.finding.Fingerprint;

/**
 * Keeps the alerts of portfolios.
 *
 * <p>Thread-safe. Several writers may save different portfolios; of two writers on one portfolio the second to save is
 * refused, and nothing of what it saves is kept.
 */
public interface AlertStore {

    /**
     * What was last saved of a portfolio; {@link Stored#NOTHING} where that is nothing.
     *
     * @throws StoreException where the store fails
     */
    Stored load(String portfolio);

    /**
     * Saves what has changed: all of it, or nothing.
     *
     * @param revision of what was loaded, or returned by the save before
     * @return the new revision
     * @throws OtherWriterException where somebody else has saved this portfolio since
     * @throws StoreException where the store fails; whether it was saved is then told by the next {@link #load}
     */
    long save(String portfolio, long revision, Save save);

    /**
     * The transitions of one alert, the oldest first.
     *
     * @throws StoreException where the store fails
     */
    List<AlertChange> trail(String portfolio, Fingerprint fingerprint);

    /**
     * The decisions on suggestions of one alert and of those of its fingerprint before it, by name.
     *
     * @throws StoreException where the store fails
     */
    List<Decision> decisions(String portfolio, Fingerprint fingerprint);

    /** The messages that were saved and are to be delivered. */
    Outbox outbox();
}
