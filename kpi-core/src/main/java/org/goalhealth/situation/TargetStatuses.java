package org.goalhealth.situation;

import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;

/** Makes a {@link TargetStatus} for each goal that a series is the measure of. */
final class TargetStatuses {

    private TargetStatuses() {}

    static TargetStatus of(Scene scene, Goal goal, Series series) {
        Goal.Measure measure = goal.measure().orElseThrow();
        return new TargetStatus(goal.id(), measure, series, scene.time(series.kpi(), measure.judgedEvery(), 0));
    }
}
