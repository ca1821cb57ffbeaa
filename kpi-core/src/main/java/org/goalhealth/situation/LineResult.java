package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a budget line spent in some periods, and what came back: the base and the part of its return.
 *
 * @param spend in the budget's currency
 * @param revenue in the same
 */
record LineResult(Fraction spend, Fraction revenue) {

    static final LineResult NOTHING = new LineResult(Fraction.ZERO, Fraction.ZERO);

    /** What there is of a judged period; empty where a figure of it is missing. */
    static Optional<LineResult> over(@Nullable Series known, JudgedTime time, int judged) {
        int from = time.firstOf(judged);
        int to = time.lastOf(judged);
        if (known == null || to < from) {
            return Optional.empty();
        }
        LineResult all = NOTHING;
        for (int i = from; i <= to; i++) {
            if (!known.has(i)) {
                return Optional.empty();
            }
            all = all.plus(new LineResult(known.base(i), known.part(i)));
        }
        return Optional.of(all);
    }

    static LineResult sum(List<LineResult> results) {
        return results.stream().reduce(NOTHING, LineResult::plus);
    }

    LineResult plus(LineResult other) {
        return new LineResult(spend.plus(other.spend), revenue.plus(other.revenue));
    }

    /** How much more was spent than came back; below zero where more came back. */
    Fraction loss() {
        return spend.minus(revenue);
    }

    /** Revenue over spend. */
    Reading returned() {
        return Reading.ratio(revenue, spend);
    }
}
