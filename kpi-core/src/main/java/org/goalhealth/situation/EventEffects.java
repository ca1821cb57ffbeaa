package org.goalhealth.situation;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes an {@link EventEffect} for each event and each series with a baseline that it may move to the better. */
final class EventEffects implements Derivation {

    @Override
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        if (plan.events().stream()
                .flatMap(event -> event.effects().stream())
                .noneMatch(effect -> effect.kpi().equals(kpi.id()))) {
            return Optional.of(Need.EVENT);
        }
        return kpi.baseline().isPresent() ? Optional.empty() : Optional.of(Need.BASELINE);
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        EventBook events = new EventBook(plan);
        EventLimit limit = limits.as(EventLimit.class, EventLimit::from);
        plan.kpis().stream()
                .filter(kpi -> lacks(plan, kpi).isEmpty())
                .forEach(kpi -> periods.accept(kpi, lookBack(events, kpi, limit)));
    }

    private static int lookBack(EventBook events, Kpi kpi, EventLimit limit) {
        return events.lookBack(kpi, limit.lasts() + events.longest(kpi) + LookBack.ofBaseline(kpi));
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        Kpi kpi = series.kpi();
        Baselines baselines = scene.events().baselines(kpi, series.segment());
        SeriesEvents events = baselines.events();
        if (events == null || kpi.baseline().isEmpty()) {
            return;
        }
        AppliedLimits applied = scene.limits().limits(rule, LimitScope.of(kpi.id(), series.segment()));
        EventLimit limit = applied.as(EventLimit.class, EventLimit::from);
        for (SeriesEvents.Moving one : events.all()) {
            if (mayBetter(one.size(), kpi)) {
                facts.accept(new EventEffect(
                        rule.name(),
                        applied,
                        limit,
                        one,
                        baselines,
                        series,
                        scene.time(kpi, lookBack(scene.events(), kpi, limit))));
            }
        }
    }

    private static boolean mayBetter(Event.Size size, Kpi kpi) {
        int better = kpi.better() == Direction.HIGHER ? 1 : -1;
        return !(size instanceof Event.Given given) || given.points().signum() * better > 0;
    }
}
