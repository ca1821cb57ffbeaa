package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;

/** How much the parts of a goal weigh beside each other (T2). */
public sealed interface SplitWeights {

    /** All the same. */
    enum Alike implements SplitWeights {
        ALIKE
    }

    /**
     * As the planner says.
     *
     * @param weights 0 or more each, at least one above 0: one for each part of what is taken apart; of periods also one
     *     for each part of the whole goal's period
     */
    record Given(List<BigDecimal> weights) implements SplitWeights {
        public Given {
            weights = SeasonWeights.checked(weights);
        }
    }

    /**
     * As the KPI's own past was: the mean of a part's shares in some years, each year counting the same (ours).
     *
     * @param years at least one, each once
     */
    record Past(List<Integer> years) implements SplitWeights {
        public Past {
            years = List.copyOf(years);
            if (years.isEmpty() || years.stream().distinct().count() != years.size()) {
                throw new IllegalArgumentException(
                        "the years of history are " + years + "\n  give at least one, and each once, as [2025, 2026]");
            }
        }
    }

    /** By days, each as heavy as the plan's events make it. */
    enum Events implements SplitWeights {
        EVENTS
    }
}
