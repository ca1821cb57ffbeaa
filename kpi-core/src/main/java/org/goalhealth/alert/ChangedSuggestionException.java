package org.goalhealth.alert;

import org.goalhealth.finding.Suggestion;

/** Somebody decides on a suggestion that is another by now than was seen. Nothing was decided. */
public final class ChangedSuggestionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Suggestion seen;
    private final transient Suggestion now;

    ChangedSuggestionException(SuggestionId id, Suggestion seen, Suggestion now) {
        super("suggestion " + id + " has changed: it was seen as " + seen + " and is " + now
                + "\n  look at it again, and decide on it as it is now");
        this.seen = seen;
        this.now = now;
    }

    /** As whoever decided has seen it. */
    public Suggestion seen() {
        return seen;
    }

    /** As it is. */
    public Suggestion now() {
        return now;
    }
}
