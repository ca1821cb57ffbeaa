package org.goalhealth.budget;

import java.util.List;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Segment;

/** A line fit to take more. */
record Taker(Budget.Line line) {

    /** More than any budget has. */
    static final long ENDLESS = Long.MAX_VALUE;

    Segment segment() {
        return line.segment();
    }

    /** What it takes at most, in whole currency units. */
    long limit() {
        return line.locked() ? 0 : toMaximum();
    }

    /** What it has now; at least one minor unit, so that an empty line with room gets its part of the rest. */
    long weight() {
        return limit() == 0 ? 0 : Math.max(1, line.amount().minor());
    }

    private long toMaximum() {
        return line.max()
                .map(max -> max.minus(line.amount()).minor() / max.minorPerMajor())
                .orElse(ENDLESS);
    }

    /** What keeps lines that have taken all they may from taking more. */
    static List<Binding> bindings(List<Taker> takers) {
        if (takers.isEmpty()) {
            return List.of(Binding.NO_RECEIVER);
        }
        boolean unlocking = takers.stream().anyMatch(taker -> taker.line.locked() && taker.toMaximum() > 0);
        boolean raising = takers.stream().anyMatch(taker -> !taker.line.locked());
        if (unlocking && raising) {
            return List.of(Binding.RECEIVERS_LOCKED_OR_FULL);
        }
        if (unlocking || raising) {
            return List.of(unlocking ? Binding.RECEIVERS_LOCKED : Binding.RECEIVERS_FULL);
        }
        return List.of(Binding.RECEIVERS_FULL, Binding.RECEIVERS_LOCKED);
    }
}
