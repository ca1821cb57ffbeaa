package org.goalhealth.alert.delivery;

import java.time.Instant;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.store.AlertJson;
import org.goalhealth.alert.store.Letter;
import org.goalhealth.finding.Suggestion;

/** Hands orders to a hook. */
record HookSink<S extends Suggestion>(Class<S> kind, SuggestionHook<S> hook) implements Sink {

    @Override
    public void send(Letter letter, Instant now) throws SinkException {
        Decision decision;
        try {
            decision = AlertJson.decision(letter.body());
        } catch (IllegalArgumentException e) {
            throw SinkException.giveUp("the order cannot be read: " + e.getMessage());
        }
        if (!(decision instanceof Decision.Accepted accepted) || !kind.isInstance(accepted.suggestion())) {
            throw SinkException.giveUp("the order is no accepted suggestion of the hook's kind");
        }
        hook.apply(kind.cast(accepted.suggestion()), accepted, letter.key());
    }
}
