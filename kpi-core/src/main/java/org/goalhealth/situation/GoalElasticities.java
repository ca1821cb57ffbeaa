package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes a fact for each goal with an elasticity that a series is the measure of. */
final class GoalElasticities implements Derivation {

    /** Makes one of them. */
    interface Made {
        SeriesFact of(
                String rule,
                Goal goal,
                AppliedLimits applied,
                Series series,
                Optional<Companion> resource,
                JudgedTime time);
    }

    private final Made made;

    GoalElasticities(Made made) {
        this.made = made;
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        for (Goal goal : scene.goals(series)) {
            Optional<Elasticity> elasticity = goal.measure().flatMap(Goal.Measure::elasticity);
            if (elasticity.isPresent()) {
                Optional<Companion> resource = elasticity
                        .get()
                        .resource()
                        .map(one -> new Companion(scene.book(), scene.plan().kpi(one.kpi()), one.segment()));
                facts.accept(made.of(
                        rule.name(),
                        goal,
                        scene.limits().limits(rule, LimitScope.of(series.kpi().id(), series.segment())),
                        series,
                        resource,
                        time(scene, goal, series, resource)));
            }
        }
    }

    private static JudgedTime time(Scene scene, Goal goal, Series series, Optional<Companion> resource) {
        Kpi kpi = series.kpi();
        List<Kpi> together = resource.map(one -> List.of(kpi, one.kpi())).orElse(List.of(kpi));
        return scene.time(
                together,
                kpi.every(),
                LookBack.periodsIn(goal.measure().orElseThrow().judgedEvery(), kpi.every()));
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        for (Goal goal : plan.goals()) {
            goal.measure()
                    .ifPresent(measure -> measure.elasticity()
                            .flatMap(Elasticity::resource)
                            .ifPresent(resource -> {
                                Kpi kpi = plan.kpi(resource.kpi());
                                // As long as the goal's own figures are kept.
                                periods.accept(kpi, 2 * LookBack.periodsIn(measure.judgedEvery(), kpi.every()));
                            }));
        }
    }
}
