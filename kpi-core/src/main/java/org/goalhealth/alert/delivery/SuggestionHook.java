package org.goalhealth.alert.delivery;

import org.goalhealth.alert.Decision;
import org.goalhealth.finding.Suggestion;

/** Applies accepted suggestions of one kind. A {@link Courier} calls it from one thread at a time. */
@FunctionalInterface
public interface SuggestionHook<S extends Suggestion> {

    /**
     * Applies a suggestion. It may have come before: the key is the same each time, and what was applied under it is not
     * applied again.
     *
     * @param suggestion as it was accepted
     * @param decision who accepted it, when and why
     * @param key of this decision, and of no other
     * @throws SinkException where it was not applied, or where that is not known
     */
    void apply(S suggestion, Decision.Accepted decision, String key) throws SinkException;
}
