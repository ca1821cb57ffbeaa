package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Plan;

/** Makes a {@link MarketPressure} for each pressure link. */
final class MarketPressures extends LinkedFacts<Link.Pressure> {

    MarketPressures() {
        super(Link.Pressure.class, new Need("pressure link", "links: [{cost: click-cost, response: order-rate}]"));
    }

    @Override
    KpiId own(Link.Pressure link) {
        return link.response();
    }

    @Override
    SeriesFact fact(Plan plan, Link.Pressure link, JudgedRule rule, AppliedLimits limits, Pair pair) {
        PressureLimit limit = limits.as(PressureLimit.class, PressureLimit::from);
        LinkedSides sides = pair.sides(
                Drift.worse(pair.own(), limit.response(), pair.usual()),
                Drift.worse(pair.companion().kpi(), limit.cost(), pair.beside()));
        return new MarketPressure(rule, link, paying(plan, link, pair), limits, limit, sides, pair.time());
    }

    /** The budget, where a line of it is the segment. */
    private static Optional<BudgetId> paying(Plan plan, Link.Pressure link, Pair pair) {
        return link.budget()
                .flatMap(plan::find)
                .filter(budget -> budget.lines().stream()
                        .anyMatch(line -> line.segment().equals(pair.series().segment())))
                .map(Budget::id);
    }
}
