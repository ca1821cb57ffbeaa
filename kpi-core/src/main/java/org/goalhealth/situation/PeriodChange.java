package org.goalhealth.situation;

import org.goalhealth.history.Series;

/** How long a series has been worse than the period before (W5, W10), by its limit's percentage. */
public final class PeriodChange extends ChangeFact {

    PeriodChange(String rule, AppliedLimits applied, Series series, JudgedTime time) {
        super(rule, applied, PREVIOUS, series, time);
    }
}
