package org.goalhealth.situation;

import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes an {@link Outlier} for each series that the plan names for the rule. */
final class Outliers implements Derivation {

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        OutlierLimit limit = limits.as(OutlierLimit.class, OutlierLimit::from);
        EventBook events = new EventBook(plan);
        LookBack.named(plan, limits.rule())
                .forEach(kpi -> periods.accept(kpi, events.lookBack(kpi, Outlier.lookBack(kpi.every(), limit))));
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        LimitScope scope = LimitScope.of(series.kpi().id(), series.segment());
        if (scene.limits().names(rule, scope)) {
            AppliedLimits applied = scene.limits().limits(rule, scope);
            OutlierLimit limit = applied.as(OutlierLimit.class, OutlierLimit::from);
            Kpi kpi = series.kpi();
            int lookBack = scene.events().lookBack(kpi, Outlier.lookBack(kpi.every(), limit));
            facts.accept(new Outlier(
                    rule.name(),
                    applied,
                    limit,
                    scene.events().baselines(kpi, series.segment()),
                    series,
                    scene.time(kpi, lookBack)));
        }
    }
}
