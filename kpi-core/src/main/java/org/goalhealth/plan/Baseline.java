package org.goalhealth.plan;

import java.math.BigDecimal;
import org.goalhealth.time.YearComparison;

/**
 * What a KPI's closed periods are compared with (W1).
 *
 * <p>A baseline over k periods needs all k, consecutive and closed, right before the period compared; breaching ones
 * are included. Where one is missing there is no baseline and no judgement.
 */
public sealed interface Baseline {

    /** The longest look back, in periods. */
    int LONGEST = 520;

    /** The mean of the k periods before; of a ratio, the sum of its parts over the sum of its bases. */
    record Mean(int periods) implements Baseline {
        public Mean {
            inRange("mean", periods);
        }
    }

    /** The median of the k periods before; between two middle figures, their mean. */
    record Median(int periods) implements Baseline {
        public Median {
            inRange("median", periods);
        }
    }

    /** The counterpart in the year before. */
    record LastYear(YearComparison weeks) implements Baseline {}

    /** A figure that the plan states. */
    record Fixed(BigDecimal value) implements Baseline {}

    private static void inRange(String kind, int periods) {
        if (periods < 1 || periods > LONGEST) {
            throw new IllegalArgumentException(
                    "baseline " + kind + " of " + periods + " periods\n  use 1 to " + LONGEST);
        }
    }
}
