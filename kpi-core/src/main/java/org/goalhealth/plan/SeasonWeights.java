package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;

/** Weights of the parts of a period. */
final class SeasonWeights {

    private SeasonWeights() {}

    /**
     * The weights, which cannot be changed.
     *
     * @throws IllegalArgumentException where one is negative, or none is above 0
     */
    static List<BigDecimal> checked(List<BigDecimal> weights) {
        for (BigDecimal weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException(
                        "weight " + weight.toPlainString() + " is negative\n  give weights of 0 or more");
            }
        }
        if (weights.stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException(
                    "no weight is above 0, so nothing is planned\n  give at least one part a weight above 0");
        }
        return List.copyOf(weights);
    }
}
