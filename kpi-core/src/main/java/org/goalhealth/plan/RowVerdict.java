package org.goalhealth.plan;

import java.util.List;

/** What a definition, or one of its conditions, says of a row. */
public sealed interface RowVerdict {

    /** All conditions hold. */
    enum Counts implements RowVerdict {
        COUNTS
    }

    /**
     * At least one condition does not hold.
     *
     * @param failing those that do not, in the definition's order; never empty
     */
    record Refused(List<Condition> failing) implements RowVerdict {
        public Refused {
            failing = List.copyOf(failing);
        }

        /** The first that does not hold. */
        public Condition first() {
            return failing.get(0);
        }
    }

    /**
     * None fails, and at least one cannot be judged.
     *
     * @param doubts one for each condition that cannot be judged, in the definition's order; never empty
     */
    record Undecided(List<Doubt> doubts) implements RowVerdict {
        public Undecided {
            doubts = List.copyOf(doubts);
        }

        /** The first condition that cannot be judged, and why. */
        public Doubt first() {
            return doubts.get(0);
        }
    }

    /**
     * Why a condition cannot be judged.
     *
     * @param value what stands in the cell; empty where nothing does
     * @param why goes on after column and value, as {@code is empty}
     * @param fix what to do
     */
    record Doubt(Condition condition, String value, String why, String fix) {

        /** In a sentence without a full stop, as {@code product-views 'x' is no number}. */
        @Override
        public String toString() {
            return condition.column() + (value.isEmpty() ? " " : " '" + Problem.shown(value) + "' ") + why;
        }
    }
}
