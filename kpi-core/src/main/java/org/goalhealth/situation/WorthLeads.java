package org.goalhealth.situation;

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

/** Makes a {@link WorthLead} for each link of worth, on the series of what customers of the goal's channel are worth. */
final class WorthLeads implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        Plan plan = scene.plan();
        links(plan).forEach(link -> {
            Goal.Measure measure = measure(plan, link);
            if (link.worth().equals(series.kpi().id()) && measure.segment().equals(series.segment())) {
                Kpi kpi = plan.kpi(measure.kpi());
                facts.accept(new WorthLead(
                        rule,
                        link,
                        measure,
                        kpi,
                        scene.limits().limits(rule, LimitScope.of(kpi.id(), measure.segment())),
                        series,
                        new Companion(scene.book(), series.kpi(), link.against()),
                        scene.time(series.kpi(), 0)));
            }
        });
    }

    @Override
    public Optional<Need> lacks(Plan plan, Kpi kpi) {
        return links(plan).anyMatch(link -> measure(plan, link).kpi().equals(kpi.id()))
                ? Optional.empty()
                : Optional.of(
                        new Need(
                                "goal whose customers' worth is known",
                                "links: [{worth: customer-value, share-goal: growth, against: {channel: search}, raise: 35 %}]"));
    }

    @Override
    public void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        links(plan).forEach(link -> periods.accept(plan.kpi(link.worth()), 1));
    }

    private static Goal.Measure measure(Plan plan, Link.Worth link) {
        return plan.find(link.shareGoal()).flatMap(Goal::measure).orElseThrow();
    }

    private static Stream<Link.Worth> links(Plan plan) {
        return plan.links().stream().filter(Link.Worth.class::isInstance).map(Link.Worth.class::cast);
    }
}
