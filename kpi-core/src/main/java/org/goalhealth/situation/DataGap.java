package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * How many of the latest closed periods of a series have no figure (W11).
 *
 * <p>There is one for each series and each rule that reads gaps. A series is expected from the first period in which
 * its KPI was observed in any segment; where several dimensions cut the KPI, from its own first figure. Signal: {@link #getMissingPeriods}.
 */
public final class DataGap extends JudgedFact {

    private final KpiId kpi;
    private final GapLimit limit;
    private final int missingPeriods;

    DataGap(String rule, KpiId kpi, Segment segment, GapLimit limit, int missingPeriods, Optional<Evidence> evidence) {
        super(rule, new Subject.OfKpi(kpi), segment, evidence);
        this.kpi = kpi;
        this.limit = limit;
        this.missingPeriods = missingPeriods;
    }

    public String getKpi() {
        return kpi.value();
    }

    public GapLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row without a figure, up to the latest closed one; 0 where that one has a figure. */
    public int getMissingPeriods() {
        return missingPeriods;
    }
}
