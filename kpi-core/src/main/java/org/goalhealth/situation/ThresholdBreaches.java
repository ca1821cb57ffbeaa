package org.goalhealth.situation;

import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.LimitScope;

/** Makes a {@link ThresholdBreach} for each series that the plan names for the rule. */
final class ThresholdBreaches implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        LimitScope scope = LimitScope.of(series.kpi().id(), series.segment());
        if (scene.limits().names(rule, scope)) {
            AppliedLimits applied = scene.limits().limits(rule, scope);
            facts.accept(new ThresholdBreach(
                    rule.name(),
                    applied,
                    applied.as(ThresholdLimit.class, ThresholdLimit::from),
                    series,
                    scene.time(series.kpi(), 0)));
        }
    }
}
