package org.goalhealth.situation;

import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes a {@link ServiceLevel} for each series of a service indicator that the plan names for the rule. */
final class ServiceLevels implements Derivation {

    @Override
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return kpi.service().isPresent() ? Optional.empty() : Optional.of(Need.SERVICE);
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        LimitScope scope = LimitScope.of(series.kpi().id(), series.segment());
        if (series.kpi().service().isPresent() && scene.limits().names(rule, scope)) {
            AppliedLimits applied = scene.limits().limits(rule, scope);
            facts.accept(new ServiceLevel(
                    rule.name(),
                    applied,
                    applied.as(ThresholdLimit.class, ThresholdLimit::from),
                    series,
                    scene.time(series.kpi(), 0)));
        }
    }
}
