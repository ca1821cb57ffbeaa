package org.goalhealth.situation;

import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.LimitScope;

/** Makes a {@link LineReturn} for each budget line of which anything is known. */
final class LineReturns implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        for (Budget budget : scene.budgets(series)) {
            AppliedLimits applied = scene.limits().limits(rule, LimitScope.of(budget.id(), series.segment()));
            facts.accept(new LineReturn(
                    rule.name(),
                    budget.id(),
                    applied,
                    applied.as(ReturnLimit.class, ReturnLimit::from),
                    series,
                    scene.time(series.kpi(), budget.every(), 0)));
        }
    }
}
