package org.goalhealth.score;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.PersonId;

/**
 * A suggestion: somebody under target is to be coached, not only graded lower (S6).
 *
 * @param coach the superior; absent where the plan names none
 * @param on what is under target, that which costs most points first; at least one of both lists
 */
public record Coaching(Optional<PersonId> coach, List<GoalLine> on, List<ConductLine> conduct) {

    public Coaching {
        on = List.copyOf(on);
        conduct = List.copyOf(conduct);
    }
}
