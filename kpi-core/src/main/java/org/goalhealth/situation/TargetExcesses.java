package org.goalhealth.situation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes a {@link TargetExcess} for each goal whose KPI and segment a line of limits names for the rule. */
final class TargetExcesses implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        LimitScope scope = LimitScope.of(series.kpi().id(), series.segment());
        if (!scene.limits().names(rule, scope)) {
            return;
        }
        for (Goal goal : scene.goals(series)) {
            Goal.Measure measure = goal.measure().orElseThrow();
            AppliedLimits applied = scene.limits().limits(rule, scope);
            facts.accept(new TargetExcess(
                    rule,
                    goal.id(),
                    measure,
                    applied,
                    applied.as(ExcessLimit.class, ExcessLimit::from),
                    series,
                    scene.time(
                            series.kpi(),
                            measure.judgedEvery(),
                            LookBack.periodsIn(
                                    measure.judgedEvery(), series.kpi().every()))));
        }
    }

    @Override
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return measures(plan).anyMatch(measure -> measure.kpi().equals(kpi.id()))
                ? Optional.empty()
                : Optional.of(Need.GOAL);
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        // The latest judged period may have ended as long ago as it is long.
        measures(plan).forEach(measure -> {
            Kpi kpi = plan.kpi(measure.kpi());
            periods.accept(kpi, 2 * LookBack.periodsIn(measure.judgedEvery(), kpi.every()));
        });
    }

    private static Stream<Goal.Measure> measures(Plan plan) {
        return plan.goals().stream().flatMap(goal -> goal.measure().stream());
    }
}
