package org.goalhealth.budget.response;

import java.util.List;
import org.goalhealth.plan.Segment;

/**
 * What speaks against a curve.
 *
 * @param sure how sure it leaves us: weak or no
 * @param measure the figure that says so
 * @param limit what the figure is held against
 * @param with the lines that the spend moves along with; none for other kinds, and where it moves with the season
 */
public record Doubt(Kind kind, Sureness sure, double measure, double limit, List<Segment> with) {

    /** What is wrong, and by which measure. */
    public enum Kind {
        /** No period has both a spend and what it brought. */
        NO_HISTORY,
        /** Fewer periods for each figure that is fitted than the limit. */
        FEW_PERIODS,
        /** The standard deviation of spend over its mean is under the limit. */
        STEADY_SPEND,
        /** The information criterion gains less by the curve than the limit: without the spend it is as good. */
        NO_EFFECT,
        /** The information criterion gains less by the curve than the limit: a straight line is as good. */
        STRAIGHT_LINE,
        /** The variance inflation is above the limit: the spend moves along with others, or with the season. */
        MOVES_ALONG,
        /** The condition number of all lines' curves together is above the limit. */
        ILL_CONDITIONED,
        /** The upper end of the range of what the next unit brings is more than so many times its lower end. */
        WIDE_RANGE,
        /** The line is to spend more than the limit, the most it ever did. */
        BEYOND_HISTORY
    }

    public Doubt {
        with = List.copyOf(with);
    }

    Doubt(Kind kind, Sureness sure, double measure, double limit) {
        this(kind, sure, measure, limit, List.of());
    }

    static Doubt noHistory() {
        return new Doubt(Kind.NO_HISTORY, Sureness.NO, 0, 1);
    }

    static Doubt beyond(double spend, double most, Sureness sure) {
        return new Doubt(Kind.BEYOND_HISTORY, sure, spend, most);
    }
}
