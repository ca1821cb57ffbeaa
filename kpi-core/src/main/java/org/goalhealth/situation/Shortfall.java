package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * How long a series has been worse than its baseline by its limit's percentage (W1).
 *
 * <p>There is one for each series with a baseline and each rule that reads shortfalls. Better lower means above the
 * baseline. Signal: {@link #getPeriods}.
 */
public final class Shortfall implements Fact {

    private final String rule;
    private final KpiId kpi;
    private final Segment segment;
    private final ShortfallLimit limit;
    private final int periods;
    private final Optional<Evidence> evidence;

    Shortfall(String rule, KpiId kpi, Segment segment, ShortfallLimit limit, int periods, Optional<Evidence> evidence) {
        this.rule = rule;
        this.kpi = kpi;
        this.segment = segment;
        this.limit = limit;
        this.periods = periods;
        this.evidence = evidence;
    }

    /** The rule whose limit it is judged by. */
    public String getRule() {
        return rule;
    }

    public String getKpi() {
        return kpi.value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfKpi(kpi);
    }

    @Override
    public Segment getSegment() {
        return segment;
    }

    public ShortfallLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row in breach, up to the latest closed one; 0 where that one is not. */
    public int getPeriods() {
        return periods;
    }

    @Override
    public Evidence evidence() {
        return evidence.orElseThrow(() -> new IllegalStateException("no shortfall of " + kpi + " " + segment));
    }
}
