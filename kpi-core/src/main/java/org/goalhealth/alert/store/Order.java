package org.goalhealth.alert.store;

import org.goalhealth.alert.Decision;
import org.goalhealth.alert.SuggestionId;
import org.goalhealth.finding.Suggestion;

/** An accepted suggestion on its way to the hook that applies those of its kind. */
public record Order(String portfolio, Decision.Accepted decision) {

    /** Receivers of orders are called so, and no others. */
    public static final String PREFIX = "apply:";

    /** The receiver of all orders of a kind, as {@code apply:budget-shift}. */
    public static String receiver(Class<? extends Suggestion> kind) {
        return PREFIX + SuggestionId.kind(kind);
    }

    public String receiver() {
        return receiver(decision.suggestion().getClass());
    }

    /** The same for the same decision, however often it is handed over. */
    public String key() {
        SuggestionId id = decision.id();
        return String.join("/", portfolio, "apply", id.alert().toString(), String.valueOf(id.episode()), id.proposal());
    }
}
