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
        /** The figure of the KPI beside this one, in its own unit. */
        OTHER,
        /** What that KPI usually is. */
        OTHER_BASELINE,
        /** How far it is from its baseline, as a share of it. */
        OTHER_DEVIATION,
        /** A goal's floor. */
        FLOOR,
        /** A goal's target. */
        TARGET,
        /** A goal's challenge. */
        CHALLENGE,
        /** How much of the target is reached, 1 is all. */
        COMPLETION,
        /** What has been reached so far of a period that still runs. */
        ACTUAL,
        /** What was planned to be reached by then. */
        PLANNED,
        /** How much of a period's time has gone by. */
        ELAPSED,
        /** What each of the KPI's periods still to come has to bring, on average, for the target to be met. */
        NEEDED,
        /** By how many whole days the plan had, or will have, the actual figure at another time. */
        DAYS,
        /** From where on a stage is ideal. */
        IDEAL,
        /** Worse than which a stage is in danger. */
        DANGER,
        /** The lower end of the interval that a share lies in. */
        LEAST,
        /** The upper end of the interval that a share lies in. */
        MOST,
        /** How many a share is taken over. */
        BASE,
        /** The number of the stage that costs a funnel most; its unit is that stage's name. */
        BOTTLENECK,
        /** How many come out of a funnel at the end. */
        OUTCOME,
        /** How many more it would be if the bottleneck were at its ideal. */
        LOST,
        /** What those are worth. */
        WORTH
    }
}
