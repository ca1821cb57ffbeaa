package org.goalhealth.situation;

import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Plan;

/** Makes a {@link LeadingFall} for each leading link. */
final class LeadingFalls extends LinkedFacts<Link.Leading> {

    LeadingFalls() {
        super(Link.Leading.class, new Need("leading link", "links: [{leading: click-rate, outcome: orders, lag: 2}]"));
    }

    @Override
    KpiId own(Link.Leading link) {
        return link.leading();
    }

    @Override
    SeriesFact fact(Plan plan, Link.Leading link, JudgedRule rule, AppliedLimits limits, Pair pair) {
        LeadingFallLimit limit = limits.as(LeadingFallLimit.class, LeadingFallLimit::from);
        LinkedSides sides = pair.sides(
                Drift.worse(pair.own(), limit.by(), pair.usual()),
                Drift.worse(pair.companion().kpi(), limit.outcome(), pair.beside()));
        return new LeadingFall(rule, link, limits, limit, sides, pair.time());
    }
}
