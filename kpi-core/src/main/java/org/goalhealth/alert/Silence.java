package org.goalhealth.alert;

import java.time.LocalDate;

/**
 * That nobody wants to hear of certain alerts for a while, those that begin meanwhile too.
 *
 * @param id chosen by the embedder, one for each silence
 * @param until the first day on which they are heard of again
 * @param act who silenced them, when, and the comment
 */
public record Silence(String id, AlertMatcher matcher, LocalDate until, Act act) {

    public Silence {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a silence has no id\n  choose one, to end it by");
        }
    }
}
