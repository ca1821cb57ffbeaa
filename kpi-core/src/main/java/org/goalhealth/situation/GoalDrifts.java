package org.goalhealth.situation;

import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.LimitScope;

/** Makes a {@link GoalDrift} for each goal with a course that a series is the measure of. */
final class GoalDrifts implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        for (Goal goal : scene.goals(series)) {
            if (goal.measure().flatMap(Goal.Measure::course).isPresent()) {
                AppliedLimits applied =
                        scene.limits().limits(rule, LimitScope.of(series.kpi().id(), series.segment()));
                facts.accept(new GoalDrift(
                        rule.name(),
                        goal,
                        applied,
                        applied.as(DriftLimit.class, DriftLimit::from),
                        series,
                        CourseFact.time(scene, goal, series)));
            }
        }
    }
}
