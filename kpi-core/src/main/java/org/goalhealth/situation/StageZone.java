package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Subject;

/**
 * The zone of a funnel stage in one segment (F1), by the zones that the plan gives the stage.
 *
 * <p>Signals: {@link #getZone}, {@link #getPeriods}.
 */
public final class StageZone implements Fact {

    private final FunnelId funnel;
    private final StageId stage;
    private final Segment segment;
    private final Zone zone;
    private final int periods;
    private final Optional<Evidence> evidence;

    StageZone(FunnelId funnel, StageId stage, Segment segment, Zone zone, int periods, Optional<Evidence> evidence) {
        this.funnel = funnel;
        this.stage = stage;
        this.segment = segment;
        this.zone = zone;
        this.periods = periods;
        this.evidence = evidence;
    }

    public String getFunnel() {
        return funnel.value();
    }

    public String getStage() {
        return stage.value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfStage(funnel, stage);
    }

    @Override
    public Segment getSegment() {
        return segment;
    }

    /** The zone in the latest closed period. */
    public Zone getZone() {
        return zone;
    }

    /** Closed periods in a row worse than ideal, up to the latest closed one. */
    public int getPeriods() {
        return periods;
    }

    @Override
    public Evidence evidence() {
        return evidence.orElseThrow(
                () -> new IllegalStateException("no figure of stage " + funnel + "/" + stage + " " + segment));
    }
}
