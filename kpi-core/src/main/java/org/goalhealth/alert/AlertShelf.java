package org.goalhealth.alert;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.finding.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The alerts of a book, found by what they are about and gone through by name. Not thread-safe. */
final class AlertShelf {

    private record Named(String name, Fingerprint fingerprint) {}

    private final Map<Fingerprint, Alert> alerts = new HashMap<>();
    /** Null once others are there than when it was made. */
    private @Nullable List<Fingerprint> byName;

    @Nullable
    Alert get(Fingerprint fingerprint) {
        return alerts.get(fingerprint);
    }

    void put(Fingerprint fingerprint, Alert alert) {
        if (alerts.put(fingerprint, alert) == null) {
            byName = null;
        }
    }

    void removeAll(Collection<Fingerprint> forgotten) {
        if (alerts.keySet().removeAll(forgotten)) {
            byName = null;
        }
    }

    Collection<Alert> values() {
        return all().values();
    }

    /** As they are at any time; to look at. */
    Map<Fingerprint, Alert> all() {
        return Collections.unmodifiableMap(alerts);
    }

    /** What the alerts are about, in the order of their names, as they are now. */
    List<Fingerprint> byName() {
        List<Fingerprint> known = byName;
        if (known == null) {
            known = byName(alerts.keySet());
            byName = known;
        }
        return known;
    }

    static List<Fingerprint> byName(Collection<Fingerprint> fingerprints) {
        return fingerprints.stream()
                .map(one -> new Named(one.toString(), one))
                .sorted(Comparator.comparing(Named::name))
                .map(Named::fingerprint)
                .toList();
    }
}
