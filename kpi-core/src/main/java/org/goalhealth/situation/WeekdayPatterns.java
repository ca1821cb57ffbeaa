package org.goalhealth.situation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.time.Cadence;

/** Makes a {@link WeekdayPattern} for each daily series that the plan names for the rule. */
final class WeekdayPatterns implements Derivation {

    private static final int DAYS = 7;
    private static final Need DAILY = new Need("figure for each day", "every: day");

    @Override
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return kpi.every() == Cadence.DAY ? Optional.empty() : Optional.of(DAILY);
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        WeekdayLimit limit = limits.as(WeekdayLimit.class, WeekdayLimit::from);
        // The latest week may have closed as long ago as it is long.
        LookBack.named(plan, limits.rule()).forEach(kpi -> periods.accept(kpi, DAYS * (limit.weeks() + 1)));
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        LimitScope scope = LimitScope.of(series.kpi().id(), series.segment());
        if (series.kpi().every() == Cadence.DAY && scene.limits().names(rule, scope)) {
            AppliedLimits applied = scene.limits().limits(rule, scope);
            WeekdayLimit limit = applied.as(WeekdayLimit.class, WeekdayLimit::from);
            facts.accept(new WeekdayPattern(
                    rule.name(),
                    applied,
                    limit,
                    series,
                    scene.time(series.kpi(), Cadence.WEEK, DAYS * (limit.weeks() - 1))));
        }
    }
}
