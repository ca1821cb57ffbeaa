package org.goalhealth.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Subject;

/** Which findings are of one cause, as the goals of which something fires now make it. Made for one moment. */
final class Causes {

    /** The worse first, then by name: of several findings about a goal the first speaks. */
    private static final Comparator<Finding> SPEAKING = Comparator.comparing(
                    Finding::severity, Comparator.reverseOrder())
            .thenComparing(finding -> finding.fingerprint().toString());

    private final GoalTree tree;
    private final Map<GoalId, Finding> speakers = new HashMap<>();

    Causes(GoalTree tree, Stream<Finding> firing) {
        this.tree = tree;
        firing.forEach(finding -> {
            if (finding.subject() instanceof Subject.OfGoal goal) {
                speakers.merge(goal.goal(), finding, (one, other) -> SPEAKING.compare(one, other) <= 0 ? one : other);
            }
        });
    }

    /** As the alerts that fire make it. */
    static Causes of(GoalTree tree, Collection<Alert> alerts) {
        return new Causes(tree, alerts.stream().filter(Alert::isFiring).map(Alert::finding));
    }

    /** What was found about the topmost goal above, of those that are as bad at least: it speaks for this one. */
    Optional<Fingerprint> speaksFor(Finding finding) {
        return speakers.isEmpty()
                ? Optional.empty()
                : last(firingAbove(finding).stream()
                                .filter(speaker -> speaker.severity().compareTo(finding.severity()) >= 0)
                                .toList())
                        .map(Finding::fingerprint);
    }

    /** The topmost goal that fires, this one's own included; else what the finding is about. */
    Subject group(Finding finding) {
        return last(firingAbove(finding)).map(Finding::subject).orElse(finding.subject());
    }

    private List<Finding> firingAbove(Finding finding) {
        List<Finding> firing = new ArrayList<>();
        if (!speakers.isEmpty()) {
            for (GoalId goal : tree.above(finding.fingerprint())) {
                Finding speaker = speakers.get(goal);
                if (speaker != null) {
                    firing.add(speaker);
                }
            }
        }
        return firing;
    }

    private static Optional<Finding> last(List<Finding> findings) {
        return findings.isEmpty() ? Optional.empty() : Optional.of(findings.get(findings.size() - 1));
    }
}
