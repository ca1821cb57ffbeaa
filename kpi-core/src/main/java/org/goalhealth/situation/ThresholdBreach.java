package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * How long a series has been worse than a fixed figure (W2).
 *
 * <p>No figure fits every KPI, so there is one only for each series that a line of the plan's limits names for the rule:
 * by its KPI, and by its segment where the line has one. Signal: {@link #getPeriods}.
 */
public final class ThresholdBreach extends JudgedFact {

    private final KpiId kpi;
    private final ThresholdLimit limit;
    private final int periods;

    ThresholdBreach(
            String rule, KpiId kpi, Segment segment, ThresholdLimit limit, int periods, Optional<Evidence> evidence) {
        super(rule, new Subject.OfKpi(kpi), segment, evidence);
        this.kpi = kpi;
        this.limit = limit;
        this.periods = periods;
    }

    public String getKpi() {
        return kpi.value();
    }

    public ThresholdLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row worse than the threshold, up to the latest closed one; 0 where that one is not. */
    public int getPeriods() {
        return periods;
    }
}
