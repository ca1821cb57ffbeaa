package org.goalhealth.situation;

import org.goalhealth.history.Series;

/**
 * How long a series has been worse than its counterpart in the year before (W5, W10), by its limit's percentage.
 *
 * <p>The calendar says which period that is: of a week the one 52 weeks before, or the one of the same number where the
 * KPI's own baseline is last year's by number; never the same date a year earlier. Where there is none, as of week 53 by
 * number, nothing is judged.
 */
public final class YearChange extends ChangeFact {

    YearChange(String rule, AppliedLimits applied, Series series, JudgedTime time) {
        super(rule, applied, yearBefore(series), series, time);
    }
}
