package org.goalhealth.situation;

import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes a {@link ChangeFact} of one class for each series that the plan names for the rule. */
record Changes(Maker maker) implements Derivation {

    /** A constructor of the class. */
    interface Maker {
        ChangeFact make(String rule, AppliedLimits applied, Series series, JudgedTime time);
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        LookBack.named(plan, limits.rule()).forEach(kpi -> periods.accept(kpi, LookBack.yearOf(kpi.every())));
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        LimitScope scope = LimitScope.of(series.kpi().id(), series.segment());
        if (scene.limits().names(rule, scope)) {
            facts.accept(maker.make(
                    rule.name(),
                    scene.limits().limits(rule, scope),
                    series,
                    scene.time(series.kpi(), LookBack.yearOf(series.kpi().every()))));
        }
    }
}
