package org.goalhealth.situation;

import org.goalhealth.history.Series;
import org.goalhealth.plan.ServiceClass;

/**
 * How long a service indicator has been worse than a fixed figure (W16).
 *
 * <p>Only KPIs that declare a {@code service} have one. Signal: {@link #getPeriods}.
 */
public final class ServiceLevel extends FigureBreach {

    ServiceLevel(String rule, AppliedLimits applied, ThresholdLimit limit, Series series, JudgedTime time) {
        super(rule, applied, limit, series, time);
    }

    /** Of what the indicator speaks. */
    public ServiceClass getService() {
        return series.kpi().service().orElseThrow();
    }
}
