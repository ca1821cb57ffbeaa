package org.goalhealth.situation;

import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes a {@link BenchmarkedBreach} for each series with a benchmark that the plan names for the rule. */
final class BenchmarkedBreaches implements Derivation {

    @Override
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return kpi.benchmark().isPresent() ? Optional.empty() : Optional.of(Need.BENCHMARK);
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        LimitScope scope = LimitScope.of(series.kpi().id(), series.segment());
        if (series.kpi().benchmark().isPresent() && scene.limits().names(rule, scope)) {
            AppliedLimits applied = scene.limits().limits(rule, scope);
            facts.accept(new BenchmarkedBreach(
                    rule.name(),
                    applied,
                    applied.as(ThresholdLimit.class, ThresholdLimit::from),
                    series,
                    scene.time(series.kpi(), 0)));
        }
    }
}
