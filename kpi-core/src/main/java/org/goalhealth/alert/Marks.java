package org.goalhealth.alert;

import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Fingerprint;

/**
 * What people and other alerts have to do with an alert; none of it changes whether it fires.
 *
 * @param acknowledged who has taken it on
 * @param silencedBy the ids of silences that cover it, in their order
 * @param inhibitedBy the alert of a goal above it, which speaks for it
 */
public record Marks(
        Optional<Act> acknowledged,
        Optional<Snooze> snoozed,
        List<String> silencedBy,
        Optional<Fingerprint> inhibitedBy) {

    public static final Marks NONE = new Marks(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Marks {
        silencedBy = List.copyOf(silencedBy);
    }

    /** Whether people want to hear of it, or hear of it by another alert. */
    public boolean isQuiet() {
        return isHushed() || inhibitedBy.isPresent();
    }

    /** Whether people do not want to hear of it. */
    boolean isHushed() {
        return snoozed.isPresent() || !silencedBy.isEmpty();
    }

    Marks acknowledged(Optional<Act> act) {
        return new Marks(act, snoozed, silencedBy, inhibitedBy);
    }

    Marks snoozed(Optional<Snooze> snooze) {
        return new Marks(acknowledged, snooze, silencedBy, inhibitedBy);
    }

    Marks silencedBy(List<String> ids) {
        return new Marks(acknowledged, snoozed, ids, inhibitedBy);
    }

    Marks inhibitedBy(Optional<Fingerprint> other) {
        return new Marks(acknowledged, snoozed, silencedBy, other);
    }
}
