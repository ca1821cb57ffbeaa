package org.goalhealth.situation;

import org.goalhealth.plan.Link;

/**
 * How long a volume has been above its baseline while its quality was worse than its own (W13).
 *
 * <p>It is about the volume. There is one for each quality link, each segment of a level that both KPIs are cut to, and
 * each rule that reads such losses. Signal: {@link #getPeriods}.
 */
public final class QualityLoss extends LinkedFact {

    private final Link.Quality link;
    private final QualityLossLimit limit;

    QualityLoss(
            JudgedRule rule,
            Link.Quality link,
            AppliedLimits applied,
            QualityLossLimit limit,
            LinkedSides sides,
            JudgedTime time) {
        super(rule, link, applied, limit.periods(), sides, time);
        this.link = link;
        this.limit = limit;
    }

    /** The id of the KPI that says what the volume is worth. */
    public String getQuality() {
        return link.quality().value();
    }

    /** The limits that it is judged by. */
    public QualityLossLimit getLimit() {
        return limit;
    }

    @Override
    String decisiveLimit() {
        return "fall";
    }
}
