package org.goalhealth.alert.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.Decision;
import org.goalhealth.finding.Fingerprint;

/**
 * Keeps alerts as long as the process lives: for tests, and for those who make them anew at every start.
 *
 * <p>Thread-safe. Trails grow as long as there are transitions.
 */
public final class InMemoryAlertStore implements AlertStore {

    private final Object lock = new Object();
    private final Map<String, InMemoryPortfolio> portfolios = new HashMap<>();
    private final InMemoryOutbox outbox = new InMemoryOutbox(lock);

    @Override
    public Stored load(String portfolio) {
        synchronized (lock) {
            InMemoryPortfolio known = portfolios.get(portfolio);
            return known == null ? Stored.NOTHING : known.stored();
        }
    }

    @Override
    public long save(String portfolio, long revision, Save save) {
        synchronized (lock) {
            if (load(portfolio).revision() != revision) {
                throw new OtherWriterException(portfolio, revision);
            }
            outbox.add(Letters.of(save));
            portfolios.computeIfAbsent(portfolio, id -> new InMemoryPortfolio()).take(save);
            return revision + 1;
        }
    }

    @Override
    public List<AlertChange> trail(String portfolio, Fingerprint fingerprint) {
        synchronized (lock) {
            InMemoryPortfolio known = portfolios.get(portfolio);
            return known == null ? List.of() : known.trail(fingerprint);
        }
    }

    @Override
    public List<Decision> decisions(String portfolio, Fingerprint fingerprint) {
        synchronized (lock) {
            InMemoryPortfolio known = portfolios.get(portfolio);
            return known == null ? List.of() : known.decisions(fingerprint);
        }
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }
}
