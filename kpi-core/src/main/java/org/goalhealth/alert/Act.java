package org.goalhealth.alert;

import java.time.Instant;

/**
 * What a person did about alerts.
 *
 * @param who a name or id as the embedder knows people; not blank
 * @param when as the embedder's clock has it: the library reads none
 * @param why in that person's words; may be empty
 */
public record Act(String who, Instant when, String why) {

    public Act {
        if (who.isBlank()) {
            throw new IllegalArgumentException("an act has no author\n  say who acts, as a name or an id");
        }
    }
}
