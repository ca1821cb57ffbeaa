package org.goalhealth.situation;

import org.goalhealth.history.Series;

/**
 * How long a series has been worse than a fixed figure (W2). Signal: {@link #getPeriods}.
 */
public final class ThresholdBreach extends FigureBreach {

    ThresholdBreach(String rule, AppliedLimits applied, ThresholdLimit limit, Series series, JudgedTime time) {
        super(rule, applied, limit, series, time);
    }
}
