package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * Where the borders between the scores 1 to 5 of RFM lie (C1): recency, frequency, monetary value.
 *
 * <p>Four borders on each axis, half-open: a figure on a border has the score above it. Fewer days since the last order
 * are a higher score. Immutable and thread-safe.
 */
public sealed interface RfmScale {

    /** Borders on each axis, one less than there are scores. */
    int BORDERS = 4;

    /**
     * The quintiles, by type 7, of those who have ordered, plus a margin: 1 day, 1 order, and a margin of amounts.
     *
     * <p>With a margin of 1 it is the rule of the R package rfm. For whole numbers it has whoever is on a quintile below
     * the border. Of amounts in units of ten thousand it would put all into one score; what margin fits the unit is for
     * the planner to say (ours).
     *
     * @param margin of amounts, in whole units of the currency: 0 or more; with 0 scores are the same in any unit
     */
    record Quintiles(BigDecimal margin) implements RfmScale {

        /** The rule as it was published. */
        public static final Quintiles PUBLISHED = new Quintiles(BigDecimal.ONE);

        public Quintiles {
            if (margin.signum() < 0) {
                throw new IllegalArgumentException(
                        "a margin of " + margin.toPlainString() + " is below 0\n  give 0 or more, as 1");
            }
            margin = ConditionCheck.plain(margin);
        }
    }

    /**
     * Borders that somebody has set, so that a score means the same next month. Four on each axis, ascending, above 0.
     *
     * @param recency in days since the last order
     * @param orders how many
     * @param amount in whole units of the currency
     */
    record Limits(List<BigDecimal> recency, List<BigDecimal> orders, List<BigDecimal> amount) implements RfmScale {
        public Limits {
            recency = borders("recency", recency);
            orders = borders("orders", orders);
            amount = borders("amount", amount);
        }

        static List<BigDecimal> borders(String axis, List<BigDecimal> borders) {
            if (borders.size() != BORDERS) {
                throw new IllegalArgumentException(axis + " has " + borders.size() + " limits\n  give " + BORDERS
                        + ", between the scores 1 to " + (BORDERS + 1));
            }
            BigDecimal below = BigDecimal.ZERO;
            for (BigDecimal border : borders) {
                if (border.compareTo(below) <= 0) {
                    throw new IllegalArgumentException(axis + " has the limit " + border.toPlainString()
                            + ", which is not above " + below.toPlainString() + "\n  give limits that ascend from 0");
                }
                below = border;
            }
            return borders.stream().map(ConditionCheck::plain).toList();
        }
    }
}
