package org.goalhealth.budget.response;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Between which figures nine in ten lie: the 5 % and 95 % quantiles (type 7).
 *
 * @param low at most {@code high}
 */
public record Range(double low, double high) {

    private static final double LOW = 5;
    private static final double HIGH = 95;

    static Range of(double[] figures) {
        Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return new Range(percentile.evaluate(sorted, LOW), percentile.evaluate(sorted, HIGH));
    }
}
