package org.goalhealth.situation;

import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/** One exact figure of the evidence. */
public record EvidenceFigure(Name name, Fraction value, Unit unit) {

    /** What a figure is; texts name it in lower case in braces: {@code {baseline}}. */
    public enum Name {
        /** The KPI's own figure in the latest period. */
        VALUE,
        /** What {@link #VALUE} was compared with, in the same unit. */
        LIMIT,
        /** What the KPI usually is. */
        BASELINE,
        /** How far the figure is from its baseline, as a share of it. */
        DEVIATION,
        /** A goal's floor. */
        FLOOR,
        /** A goal's target. */
        TARGET,
        /** A goal's challenge. */
        CHALLENGE,
        /** How much of the target is reached, 1 is all. */
        COMPLETION,
        /** From where on a stage is ideal. */
        IDEAL,
        /** Worse than which a stage is in danger. */
        DANGER,
        /** What is usual elsewhere, in the KPI's unit. */
        BENCHMARK
    }
}
