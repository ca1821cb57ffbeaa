package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;

/** Makes a {@link FunnelHealth} for each segment of a funnel that a line of limits names, on its last stage's series. */
final class FunnelHealths implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        for (Funnel funnel : scene.funnels(series.kpi())) {
            LimitScope scope = LimitScope.of(funnel.id(), series.segment());
            List<Kpi> kpis = funnel.stages().stream()
                    .map(stage -> scene.plan().kpi(stage.kpi()))
                    .toList();
            if (kpis.get(kpis.size() - 1).equals(series.kpi())
                    && kpis.stream()
                            .allMatch(kpi ->
                                    kpi.levels().contains(series.segment().level()))
                    && scene.limits().names(rule, scope)) {
                AppliedLimits applied = scene.limits().limits(rule, scope);
                facts.accept(new FunnelHealth(
                        rule.name(),
                        funnel,
                        applied,
                        applied.as(HealthLimit.class, HealthLimit::from),
                        series,
                        others(scene, kpis, series),
                        scene.time(kpis, funnel.every(), 0)));
            }
        }
    }

    /** The series of the other stages, each once. */
    private static List<Companion> others(Scene scene, List<Kpi> kpis, Series series) {
        List<Companion> others = new ArrayList<>();
        kpis.stream()
                .distinct()
                .filter(kpi -> !kpi.equals(series.kpi()))
                .forEach(kpi -> others.add(new Companion(scene.book(), kpi, series.segment())));
        return others;
    }
}
