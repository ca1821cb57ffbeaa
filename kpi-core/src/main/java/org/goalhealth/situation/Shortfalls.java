package org.goalhealth.situation;

import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes a {@link Shortfall} for each series whose KPI has a baseline. */
final class Shortfalls implements Derivation {

    @Override
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return kpi.baseline().isPresent() ? Optional.empty() : Optional.of(Need.BASELINE);
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        Kpi kpi = series.kpi();
        kpi.baseline().ifPresent(baseline -> {
            AppliedLimits applied = scene.limits().limits(rule, LimitScope.of(kpi.id(), series.segment()));
            ShortfallLimit limit = applied.as(ShortfallLimit.class, ShortfallLimit::from);
            facts.accept(new Shortfall(
                    rule.name(),
                    applied,
                    limit,
                    new UsualFigure(
                            baseline,
                            applied.as(Apart.class, any -> Apart.by(limit.by())),
                            scene.events().baselines(kpi, series.segment()),
                            series),
                    series,
                    scene.time(kpi, scene.events().lookBack(kpi, LookBack.ofBaseline(kpi)))));
        });
    }
}
