package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Adjustment;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Review;
import org.goalhealth.time.Cadence;

/** Makes a fact for each goal with a review of one class that a series is the measure of. */
final class GoalReviews implements Derivation {

    private final Class<? extends Review> type;

    GoalReviews(Class<? extends Review> type) {
        this.type = type;
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        for (Goal goal : scene.goals(series)) {
            Optional<Review> review = goal.measure().flatMap(Goal.Measure::review);
            if (review.filter(type::isInstance).isPresent()) {
                AppliedLimits applied =
                        scene.limits().limits(rule, LimitScope.of(series.kpi().id(), series.segment()));
                facts.accept(
                        type == Review.Hard.class
                                ? lowered(scene, rule, goal, applied, series)
                                : raised(scene, rule, goal, applied, series));
            }
        }
    }

    private static SeriesFact lowered(Scene scene, JudgedRule rule, Goal goal, AppliedLimits applied, Series series) {
        Plan plan = scene.plan();
        List<TargetProposal> raised = new ArrayList<>();
        for (Goal other : plan.goals()) {
            other.measure()
                    .flatMap(measure ->
                            ReviewRaised.of(other, plan.kpi(measure.kpi()), TargetProposal.Basis.EXTERNAL_SHOCK))
                    .ifPresent(raised::add);
        }
        List<Adjustment> requests = plan.adjustments().stream()
                .filter(one -> one.goal().equals(goal.id()))
                .toList();
        return new ReviewLowered(
                rule.name(),
                goal,
                applied,
                plan.shocks(),
                raised,
                requests,
                series,
                time(scene, goal, List.of(series.kpi())));
    }

    private static SeriesFact raised(Scene scene, JudgedRule rule, Goal goal, AppliedLimits applied, Series series) {
        Kpi kpi = series.kpi();
        Optional<Companion> resource = goal.measure()
                .flatMap(Goal.Measure::elasticity)
                .flatMap(Elasticity::resource)
                .map(one -> new Companion(scene.book(), scene.plan().kpi(one.kpi()), one.segment()));
        return new ReviewRaised(
                rule.name(),
                goal,
                applied,
                series,
                resource,
                time(scene, goal, resource.map(one -> List.of(kpi, one.kpi())).orElse(List.of(kpi))));
    }

    private static JudgedTime time(Scene scene, Goal goal, List<Kpi> together) {
        Cadence every = together.get(0).every();
        return scene.time(
                together,
                Cadence.QUARTER,
                LookBack.periodsIn(goal.measure().orElseThrow().judgedEvery(), every));
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        for (Goal goal : plan.goals()) {
            goal.measure().filter(measure -> measure.review().isPresent()).ifPresent(measure -> {
                List<Kpi> all = new ArrayList<>(List.of(plan.kpi(measure.kpi())));
                measure.elasticity().flatMap(Elasticity::resource).ifPresent(one -> all.add(plan.kpi(one.kpi())));
                // The latest quarter may have ended as long ago as one is long, in the goal's period before.
                for (Kpi kpi : all) {
                    periods.accept(
                            kpi,
                            2 * LookBack.periodsIn(Cadence.QUARTER, kpi.every())
                                    + 2 * LookBack.periodsIn(measure.judgedEvery(), kpi.every()));
                }
            });
        }
    }
}
