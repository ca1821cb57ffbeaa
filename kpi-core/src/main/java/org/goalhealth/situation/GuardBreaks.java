package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Plan;

/** Makes a {@link GuardBreak} for each guard link, on the guard's series of the goal's segment. */
final class GuardBreaks implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        Plan plan = scene.plan();
        links(plan).forEach(link -> {
            Goal.Measure measure = measure(plan, link);
            if (link.guard().equals(series.kpi().id()) && measure.segment().equals(series.segment())) {
                Kpi kpi = plan.kpi(measure.kpi());
                AppliedLimits applied = scene.limits().limits(rule, LimitScope.of(kpi.id(), measure.segment()));
                facts.accept(new GuardBreak(
                        rule,
                        link,
                        measure,
                        applied,
                        applied.as(GuardLimit.class, GuardLimit::from),
                        series,
                        new Companion(scene.book(), kpi, measure.segment()),
                        scene.time(
                                List.of(series.kpi(), kpi),
                                measure.judgedEvery(),
                                LookBack.periodsIn(measure.judgedEvery(), kpi.every()))));
            }
        });
    }

    @Override
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return links(plan).anyMatch(link -> measure(plan, link).kpi().equals(kpi.id()))
                ? Optional.empty()
                : Optional.of(new Need("guarded goal", "links: [{goal: growth, guard: revenue}]"));
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        links(plan).forEach(link -> {
            Goal.Measure measure = measure(plan, link);
            for (Kpi kpi : List.of(plan.kpi(link.guard()), plan.kpi(measure.kpi()))) {
                // The latest judged period may have ended as long ago as it is long, and is compared with the one
                // before.
                periods.accept(kpi, 3 * LookBack.periodsIn(measure.judgedEvery(), kpi.every()));
            }
        });
    }

    private static Goal.Measure measure(Plan plan, Link.Guard link) {
        return plan.find(link.goal()).flatMap(Goal::measure).orElseThrow();
    }

    private static Stream<Link.Guard> links(Plan plan) {
        return plan.links().stream().filter(Link.Guard.class::isInstance).map(Link.Guard.class::cast);
    }
}
