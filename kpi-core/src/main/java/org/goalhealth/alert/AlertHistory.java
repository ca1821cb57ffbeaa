package org.goalhealth.alert;

import java.util.List;

/**
 * An alert and how it came to be as it is.
 *
 * @param trail the transitions of its fingerprint, the oldest first; those of alerts that were over before it included
 */
public record AlertHistory(Alert alert, List<AlertChange> trail) {

    public AlertHistory {
        trail = List.copyOf(trail);
    }
}
