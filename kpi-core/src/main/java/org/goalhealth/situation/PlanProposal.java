package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.LocalText;
import org.goalhealth.quantity.Percent;

/**
 * How a plan could be made better.
 *
 * @param parts what it is about, at least one
 */
public record PlanProposal(Kind kind, List<Part> parts) {

    /** What is to be done. */
    public enum Kind {
        /** Give these weights, which add up (G7). */
        WEIGHTS,
        /** Merge these into one (G20). */
        MERGE,
        /** These are the fifth that matters most (G20). */
        VITAL,
        /** Measure these too (G22). */
        MEASURE
    }

    /**
     * Something of the plan, or that it should have.
     *
     * @param weight the one proposed
     */
    public record Part(String id, LocalText name, Optional<Percent> weight) {}

    public PlanProposal {
        parts = List.copyOf(parts);
    }
}
