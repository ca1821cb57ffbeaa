package org.goalhealth.situation;

import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Link;

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
    SeriesFact fact(Link.Pressure link, JudgedRule rule, AppliedLimits limits, Pair pair) {
        PressureLimit limit = limits.as(PressureLimit::from);
        LinkedSides sides = pair.sides(
                Drift.worse(pair.own(), limit.response(), pair.calendar()),
                Drift.worse(pair.companion().kpi(), limit.cost(), pair.calendar()));
        return new MarketPressure(rule, link, limits, limit, sides, pair.time());
    }
}
