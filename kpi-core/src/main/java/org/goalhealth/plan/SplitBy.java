package org.goalhealth.plan;

import java.util.List;
import org.goalhealth.time.Cadence;

/** Along what a goal is taken apart (T2, T3). */
public sealed interface SplitBy {

    /**
     * Shorter periods. A week, as everywhere, counts to the month, quarter or year that holds its fourth day.
     *
     * @param every how long a part is
     */
    record Time(Cadence every) implements SplitBy {}

    /** The values of a dimension, all of them, in the plan's order. */
    record Values(String dimension) implements SplitBy {}

    /**
     * Roles, which no figure is cut by.
     *
     * @param roles at least one, each once, in declared order
     */
    record Roles(List<String> roles) implements SplitBy {
        public Roles {
            roles = List.copyOf(roles);
            if (roles.isEmpty() || roles.stream().distinct().count() != roles.size()) {
                throw new IllegalArgumentException(
                        "the roles are " + roles + "\n  give at least one, and each once, as roles: {planner: 2}");
            }
            if (roles.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("a role is blank\n  name it");
            }
        }
    }
}
