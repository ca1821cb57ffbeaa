package org.goalhealth.situation;

import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * Something true of the plan at a date, derived from its figures, that a rule can read.
 *
 * <p>Getters that change rarely are signals, made for conditions; what is behind them is in the evidence, made for
 * reading. Facts are immutable.
 */
public sealed interface Fact permits JudgedFact, StageZone, TargetStatus, KpiStatus {

    /** What the fact is about. */
    Subject getSubject();

    /** The part of the business it is about. */
    Segment getSegment();

    /**
     * What a finding on this fact rests on. Not for conditions.
     *
     * @throws IllegalStateException where the fact is neutral and there is nothing to show
     */
    Evidence evidence();
}
