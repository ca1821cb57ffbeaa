package org.goalhealth.situation;

import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Plan;

/** Makes a {@link QualityLoss} for each quality link. */
final class QualityLosses extends LinkedFacts<Link.Quality> {

    QualityLosses() {
        super(Link.Quality.class, new Need("quality link", "links: [{volume: leads, quality: deal-rate}]"));
    }

    @Override
    KpiId own(Link.Quality link) {
        return link.quality();
    }

    @Override
    SeriesFact fact(Plan plan, Link.Quality link, JudgedRule rule, AppliedLimits limits, Pair pair) {
        QualityLossLimit limit = limits.as(QualityLossLimit.class, QualityLossLimit::from);
        LinkedSides sides = pair.sides(
                Drift.worse(pair.own(), limit.fall(), pair.usual()),
                Drift.more(pair.companion().kpi(), limit.growth(), pair.beside()));
        return new QualityLoss(rule, link, limits, limit, sides, pair.time());
    }
}
