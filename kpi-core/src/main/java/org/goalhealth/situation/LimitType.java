package org.goalhealth.situation;

import org.goalhealth.customer.RfmScore;
import org.goalhealth.plan.LimitValue;

/** What kind of figure a limit is. */
public enum LimitType {
    /** A share, written with a percent sign: {@code 15 %}. */
    PERCENT {
        @Override
        public void check(LimitValue value) {
            value.asPercent();
        }
    },
    /** A whole number from 1 to 10,000, such as a number of periods. */
    COUNT {
        @Override
        public void check(LimitValue value) {
            value.asCount();
        }
    },
    /** A score of customers, from 1 to 5. */
    SCORE {
        @Override
        public void check(LimitValue value) {
            if (value.percent() || value.asCount() > RfmScore.BEST) {
                throw new IllegalArgumentException(
                        "'" + value + "' is no score\n  write a whole number from 1 to " + RfmScore.BEST);
            }
        }
    },
    /** A figure in the KPI's own unit: {@code 1.5}, or {@code 2.5 %} for 0.025. */
    FIGURE {
        @Override
        public void check(LimitValue value) {
            value.asFigure();
        }
    };

    /**
     * Refuses a value of another kind.
     *
     * @throws IllegalArgumentException with what to write instead
     */
    public abstract void check(LimitValue value);
}
