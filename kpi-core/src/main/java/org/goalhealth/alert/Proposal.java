package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Suggestion;

/**
 * A suggestion of a firing alert, on which somebody may decide.
 *
 * @param suggestion as it is now; its figures may be others in the next evaluation, its id is not
 * @param since the evaluation from which on it was there without a break
 */
public record Proposal(SuggestionId id, Suggestion suggestion, LocalDate since) {

    /** All of an alert; none where it does not fire. */
    static List<Proposal> of(Alert alert) {
        return alert.proposed().stream()
                .flatMap(one -> suggestion(alert, one.proposal()).stream()
                        .map(suggestion -> new Proposal(SuggestionId.of(alert, suggestion), suggestion, one.since())))
                .toList();
    }

    private static Optional<Suggestion> suggestion(Alert alert, String proposal) {
        return alert.finding().suggestions().stream()
                .filter(one -> SuggestionId.proposal(one).equals(proposal))
                .findFirst();
    }
}
