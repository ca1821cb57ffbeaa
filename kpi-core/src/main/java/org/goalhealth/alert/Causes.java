package org.goalhealth.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Subject;

/** Which alerts that fire are of one cause, as the goals that fire now make it. Made for one moment. */
final class Causes {

    /** The worse first, then by name: of several alerts of a goal the first speaks. */
    private static final Comparator<Alert> SPEAKING = Comparator.comparing(Alert::severity, Comparator.reverseOrder())
            .thenComparing(alert -> alert.fingerprint().toString());

    private final GoalTree tree;
    private final Map<GoalId, Alert> speakers = new HashMap<>();

    Causes(GoalTree tree, Collection<Alert> alerts) {
        this.tree = tree;
        for (Alert alert : alerts) {
            if (alert.isFiring() && alert.fingerprint().subject() instanceof Subject.OfGoal goal) {
                speakers.merge(goal.goal(), alert, (one, other) -> SPEAKING.compare(one, other) <= 0 ? one : other);
            }
        }
    }

    /** The alert of the topmost goal above, of those that are as bad at least: it speaks for this one. */
    Optional<Fingerprint> speaksFor(Alert alert) {
        return speakers.isEmpty()
                ? Optional.empty()
                : last(firingAbove(alert).stream()
                                .filter(speaker -> speaker.severity().compareTo(alert.severity()) >= 0)
                                .toList())
                        .map(Alert::fingerprint);
    }

    /** The topmost goal that fires, this one's own included; else what the alert is about. */
    Subject group(Alert alert) {
        return last(firingAbove(alert))
                .map(speaker -> speaker.fingerprint().subject())
                .orElse(alert.fingerprint().subject());
    }

    private List<Alert> firingAbove(Alert alert) {
        List<Alert> firing = new ArrayList<>();
        if (!speakers.isEmpty()) {
            for (GoalId goal : tree.above(alert.fingerprint())) {
                Alert speaker = speakers.get(goal);
                if (speaker != null) {
                    firing.add(speaker);
                }
            }
        }
        return firing;
    }

    private static Optional<Alert> last(List<Alert> alerts) {
        return alerts.isEmpty() ? Optional.empty() : Optional.of(alerts.get(alerts.size() - 1));
    }
}
