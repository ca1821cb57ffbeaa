package org.goalhealth.plan;

import java.util.Optional;
import org.goalhealth.quantity.Money;

/**
 * People who are scored together (S7).
 *
 * @param goal what the team as a whole is to reach
 * @param pool what the team gets once its goal is met; above 0, and only beside a goal
 */
public record Team(TeamId id, LocalText name, Optional<GoalId> goal, Optional<Money> pool) {

    public Team {
        if (pool.isPresent() && goal.isEmpty()) {
            throw new IllegalArgumentException(
                    "team " + id + " has a pool and no goal that frees it" + "\n  name one, as goal: more-orders");
        }
        pool.ifPresent(amount -> {
            if (amount.minor() <= 0) {
                throw new IllegalArgumentException(
                        "team " + id + " has a pool of " + amount + "\n  give more than 0, or take it out");
            }
        });
    }
}
