package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * How many of the latest closed periods of a series have no figure (W11).
 *
 * <p>There is one for each series and each rule that reads gaps. A series is expected from the first period in which
 * its KPI was observed in any segment. Signal: {@link #getMissingPeriods}.
 */
public final class DataGap implements Fact {

    private final String rule;
    private final KpiId kpi;
    private final Segment segment;
    private final GapLimit limit;
    private final int missingPeriods;
    private final Optional<Evidence> evidence;

    DataGap(String rule, KpiId kpi, Segment segment, GapLimit limit, int missingPeriods, Optional<Evidence> evidence) {
        this.rule = rule;
        this.kpi = kpi;
        this.segment = segment;
        this.limit = limit;
        this.missingPeriods = missingPeriods;
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

    public GapLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row without a figure, up to the latest closed one; 0 where that one has a figure. */
    public int getMissingPeriods() {
        return missingPeriods;
    }

    @Override
    public Evidence evidence() {
        return evidence.orElseThrow(() -> new IllegalStateException("no gap of " + kpi + " " + segment));
    }
}
