package org.goalhealth.plan;

import java.util.List;

/**
 * What several goals are for together (G22).
 *
 * @param goals at least one
 */
public record Strategy(StrategyId id, LocalText name, StrategyKind kind, List<GoalId> goals) {

    public Strategy {
        goals = List.copyOf(goals);
        if (goals.isEmpty()) {
            throw new IllegalArgumentException(
                    "strategy " + id + " has no goals\n  name those that it is carried out by, as goals: [west-leads]");
        }
        Role.checkDistinct("strategy " + id, goals);
    }
}
