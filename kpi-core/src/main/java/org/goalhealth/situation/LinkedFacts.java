package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Plan;

/** Makes a fact for each link of one type, in each segment that both of its KPIs are cut to. */
abstract class LinkedFacts<L extends Link.OfKpis> implements Derivation {

    private final Class<L> type;
    private final Need need;

    LinkedFacts(Class<L> type, Need need) {
        this.type = type;
        this.need = need;
    }

    /** The KPI whose figure would have to change for the finding to end. */
    abstract KpiId own(L link);

    abstract SeriesFact fact(Plan plan, L link, JudgedRule rule, AppliedLimits limits, Pair pair);

    /** What a fact on a link is made from. */
    record Pair(Series series, Baselines usual, Companion companion, Baselines beside, JudgedTime time) {

        Kpi own() {
            return series.kpi();
        }

        LinkedSides sides(Drift own, Drift other) {
            return new LinkedSides(series, own, companion, other);
        }
    }

    @Override
    public final void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        for (L link : links(scene.plan())) {
            if (own(link).equals(series.kpi().id())) {
                Kpi other = scene.plan().kpi(other(link));
                if (other.levels().contains(series.segment().level())) {
                    facts.accept(fact(
                            scene.plan(),
                            link,
                            rule,
                            scene.limits().limits(rule, LimitScope.of(link.subject(), series.segment())),
                            new Pair(
                                    series,
                                    scene.events().baselines(series.kpi(), series.segment()),
                                    new Companion(scene.book(), other, series.segment()),
                                    scene.events().baselines(other, series.segment()),
                                    scene.time(
                                            List.of(series.kpi(), other),
                                            other.every(),
                                            lookBack(scene.events(), series.kpi(), other)))));
                }
            }
        }
    }

    @Override
    public final Optional<Need> lacks(Plan plan, Kpi kpi) {
        return links(plan).stream().anyMatch(link -> link.subject().equals(kpi.id()))
                ? Optional.empty()
                : Optional.of(need);
    }

    @Override
    public final void lookBack(Plan plan, AppliedLimits limits, ObjIntConsumer<Kpi> periods) {
        EventBook events = new EventBook(plan);
        for (L link : links(plan)) {
            Kpi one = plan.kpi(link.subject());
            Kpi other = plan.kpi(link.beside());
            // Kept alike, so that neither is gone while the other is still looked at.
            int both = lookBack(events, one, other) + 1;
            periods.accept(one, both);
            periods.accept(other, both);
        }
    }

    private static int lookBack(EventBook events, Kpi one, Kpi other) {
        return Math.max(
                events.lookBack(one, LookBack.ofBaseline(one)), events.lookBack(other, LookBack.ofBaseline(other)));
    }

    private KpiId other(L link) {
        return own(link).equals(link.subject()) ? link.beside() : link.subject();
    }

    private List<L> links(Plan plan) {
        return plan.links().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
