package org.goalhealth.score;

import java.util.Optional;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.ObjectiveId;
import org.goalhealth.situation.PeriodResult;

/**
 * A goal on a scorecard.
 *
 * @param objective whose key result it is; absent where the role names the goal itself
 * @param result the target and the figure that the mark is of
 */
public record GoalLine(Optional<ObjectiveId> objective, PeriodResult result, Mark mark) {

    public Goal goal() {
        return result.goal();
    }
}
