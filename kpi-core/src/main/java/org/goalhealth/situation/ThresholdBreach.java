package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * How long a series has been worse than a fixed figure (W2).
 *
 * <p>No figure fits every KPI, so there is one only for each series of a KPI that a line of the plan's limits names for
 * the rule. Signal: {@link #getPeriods}.
 */
public final class ThresholdBreach implements Fact {

    private final String rule;
    private final KpiId kpi;
    private final Segment segment;
    private final ThresholdLimit limit;
    private final int periods;
    private final Optional<Evidence> evidence;

    ThresholdBreach(
            String rule, KpiId kpi, Segment segment, ThresholdLimit limit, int periods, Optional<Evidence> evidence) {
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

    public ThresholdLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row worse than the threshold, up to the latest closed one; 0 where that one is not. */
    public int getPeriods() {
        return periods;
    }

    @Override
    public Evidence evidence() {
        return evidence.orElseThrow(() -> new IllegalStateException("no breach of " + kpi + " " + segment));
    }
}
