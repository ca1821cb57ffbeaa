package org.goalhealth.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goalhealth.quantity.Percent;

/**
 * What people of one kind are scored by (S1): goals, objectives and conduct, each with its weight.
 *
 * <p>Weights that do not add up to 100 % are no mistake here: they are kept as they are and every scorecard states their
 * sum. At least one thing is weighed.
 *
 * @param goals in declared order, each once
 * @param objectives whose key results are weighed as goals (T5)
 * @param conduct what is judged by people (S2); that it is weighed like a goal is ours
 */
public record Role(
        RoleId id,
        LocalText name,
        List<GoalWeight> goals,
        List<ObjectiveWeight> objectives,
        List<ConductWeight> conduct,
        ScoringPolicy policy) {

    /** How much a goal weighs, above 0. */
    public record GoalWeight(GoalId goal, Percent weight) {
        public GoalWeight {
            checkWeight("goal " + goal, weight);
        }
    }

    /** How much an objective weighs, above 0. */
    public record ObjectiveWeight(ObjectiveId objective, Percent weight) {
        public ObjectiveWeight {
            checkWeight("objective " + objective, weight);
        }
    }

    /** How much conduct of one kind weighs, above 0. */
    public record ConductWeight(ConductId item, LocalText name, Percent weight) {
        public ConductWeight {
            checkWeight("conduct item " + item, weight);
        }
    }

    public Role {
        goals = List.copyOf(goals);
        objectives = List.copyOf(objectives);
        conduct = List.copyOf(conduct);
        if (goals.isEmpty() && objectives.isEmpty() && conduct.isEmpty()) {
            throw new IllegalArgumentException(
                    "role " + id + " is scored by nothing\n  give it goals, as {more-orders: 40 %}");
        }
        checkDistinct("role " + id, goals.stream().map(GoalWeight::goal).toList());
        checkDistinct(
                "role " + id,
                objectives.stream().map(ObjectiveWeight::objective).toList());
        checkDistinct("role " + id, conduct.stream().map(ConductWeight::item).toList());
    }

    /** A role that is scored by goals alone, named by its id. */
    public static Role of(String id, ScoringPolicy policy, GoalWeight... goals) {
        return new Role(new RoleId(id), LocalText.of(id), List.of(goals), List.of(), List.of(), policy);
    }

    static void checkWeight(String what, Percent weight) {
        if (weight.points().signum() == 0) {
            throw new IllegalArgumentException(what + " has weight 0 %\n  give more, or take it out");
        }
    }

    static void checkDistinct(String what, List<?> names) {
        Set<Object> seen = new HashSet<>();
        for (Object name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " weighs '" + name + "' twice\n  give it one weight");
            }
        }
    }
}
