package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.situation.Outcome;

/** What became of a suggestion. It is taken once, and stays. */
public sealed interface Decision {

    SuggestionId id();

    /** As it was when this was decided. */
    Suggestion suggestion();

    /** The date of the evaluation by which it was decided. */
    LocalDate on();

    /**
     * Somebody, or the embedder for all of its kind, has said yes.
     *
     * @param act who, when and why
     * @param before what it is about as it was until then; absent where its kind has no outcome to be measured
     * @param effect what was measured later
     */
    record Accepted(
            SuggestionId id,
            Suggestion suggestion,
            LocalDate on,
            Act act,
            Optional<Outcome> before,
            Optional<Effect> effect)
            implements Decision {

        /** Whether its effect is still to be told. */
        public boolean isAwaited() {
            return before.isPresent() && effect.isEmpty();
        }

        Accepted with(Effect measured) {
            return new Accepted(id, suggestion, on, act, before, Optional.of(measured));
        }
    }

    /** Somebody has said no. */
    record Rejected(SuggestionId id, Suggestion suggestion, LocalDate on, Act act) implements Decision {}

    /** Nobody has decided in time. */
    record Expired(SuggestionId id, Suggestion suggestion, LocalDate on, Reason reason) implements Decision {

        /** What ended the time. */
        public enum Reason {
            /** It was there for as long as a {@link DecisionPolicy} lets it stand. */
            UNDECIDED,
            /** Its alert is over. */
            ALERT_OVER
        }
    }
}
