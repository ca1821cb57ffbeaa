package org.goalhealth.situation;

import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * When spend is scattered over too many lines (B6).
 *
 * @param lines over how many, at least
 * @param returned what they must return together for nothing to be said; at it nothing is
 * @param core how many lines are the core
 * @param share which share of the spend the core must have for nothing to be said; at it nothing is
 * @param performance the share that is suggested for performance ads
 * @param periods how many of the budget's closed periods in a row
 */
public record ScatterLimit(int lines, Fraction returned, int core, Percent share, Percent performance, int periods) {

    static ScatterLimit from(AppliedLimits limits) {
        return new ScatterLimit(
                limits.value("lines").asCount(),
                limits.value("returned").asFigure(),
                limits.value("core").asCount(),
                limits.value("share").asPercent(),
                limits.value("performance").asPercent(),
                limits.value("periods").asCount());
    }
}
