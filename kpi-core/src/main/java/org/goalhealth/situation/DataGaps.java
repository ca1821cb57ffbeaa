package org.goalhealth.situation;

import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.LimitScope;

/** Makes a {@link DataGap} for each series of every KPI. */
final class DataGaps implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        AppliedLimits applied =
                scene.limits().limits(rule, LimitScope.of(series.kpi().id(), series.segment()));
        facts.accept(new DataGap(
                rule.name(),
                applied,
                applied.as(GapLimit.class, GapLimit::from),
                series,
                scene.beginning(series.kpi()),
                scene.time(series.kpi(), 0)));
    }
}
