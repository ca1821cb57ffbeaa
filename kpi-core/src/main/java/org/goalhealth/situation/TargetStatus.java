package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * How a goal's target was met in its latest closed period (W3, W4).
 *
 * <p>A result stands until the next period of the same cadence has closed: a first quarter's until the end of the
 * second. Signals: {@link #getState}, {@link #getPeriods}.
 */
public final class TargetStatus implements Fact {

    private final GoalId goal;
    private final Segment segment;
    private final TargetState state;
    private final int periods;
    private final Optional<Evidence> evidence;

    TargetStatus(GoalId goal, Segment segment, TargetState state, int periods, Optional<Evidence> evidence) {
        this.goal = goal;
        this.segment = segment;
        this.state = state;
        this.periods = periods;
        this.evidence = evidence;
    }

    public String getGoal() {
        return goal.value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfGoal(goal);
    }

    @Override
    public Segment getSegment() {
        return segment;
    }

    public TargetState getState() {
        return state;
    }

    /** Judged periods in a row in this state or a worse one, up to the latest closed one. */
    public int getPeriods() {
        return periods;
    }

    @Override
    public Evidence evidence() {
        return evidence.orElseThrow(() -> new IllegalStateException("no result of goal " + goal));
    }
}
