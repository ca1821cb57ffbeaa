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
public final class Shortfall extends JudgedFact {

    private final KpiId kpi;
    private final ShortfallLimit limit;
    private final int periods;

    Shortfall(String rule, KpiId kpi, Segment segment, ShortfallLimit limit, int periods, Optional<Evidence> evidence) {
        super(rule, new Subject.OfKpi(kpi), segment, evidence);
        this.kpi = kpi;
        this.limit = limit;
        this.periods = periods;
    }

    public String getKpi() {
        return kpi.value();
    }

    public ShortfallLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row in breach, up to the latest closed one; 0 where that one is not. */
    public int getPeriods() {
        return periods;
    }
}
