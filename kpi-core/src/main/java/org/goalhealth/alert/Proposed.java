package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.finding.Suggestion;

/**
 * Since when a firing alert has had a suggestion.
 *
 * @param proposal what is proposed, as {@link SuggestionId} has it
 * @param since the evaluation from which on it was there without a break
 */
public record Proposed(String proposal, LocalDate since) {

    /** Those of an alert as it is found now, of which some were there before. */
    static List<Proposed> by(List<Suggestion> suggestions, List<Proposed> before, LocalDate date) {
        List<Proposed> now = new ArrayList<>(suggestions.size());
        for (Suggestion suggestion : suggestions) {
            String proposal = SuggestionId.proposal(suggestion);
            if (suggestion.isFeasible() && of(proposal, now).isEmpty()) {
                now.add(of(proposal, before).orElseGet(() -> new Proposed(proposal, date)));
            }
        }
        return now;
    }

    static Optional<Proposed> of(String proposal, List<Proposed> all) {
        return all.stream().filter(one -> one.proposal.equals(proposal)).findFirst();
    }
}
