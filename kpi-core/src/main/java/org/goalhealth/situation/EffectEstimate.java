package org.goalhealth.situation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How much an event moved a series at earlier times, and how sure that is (E4).
 *
 * <p>The mean of what each time did, and the interval that holds the true mean four times in five, by Student's t. All
 * are rounded to six decimals, the interval outwards; only its width is worked out in floating point, always in the same
 * way.
 *
 * @param mean as a share of what is usual
 * @param low the lower end of the interval; absent where there was one time only, of which nobody can say how sure it is
 * @param high its upper end
 * @param occurrences how many earlier times there were, at least 1
 */
public record EffectEstimate(Fraction mean, Optional<Fraction> low, Optional<Fraction> high, int occurrences) {

    private static final int DECIMALS = 6;
    /** Of an interval with a tenth left out on either side. */
    private static final double UPPER = 0.9;

    /**
     * The estimate from what each time did.
     *
     * @return empty where there was no time
     */
    static Optional<EffectEstimate> of(List<Fraction> lifts) {
        if (lifts.isEmpty()) {
            return Optional.empty();
        }
        int n = lifts.size();
        Fraction sum = Fraction.ZERO;
        for (Fraction lift : lifts) {
            sum = sum.plus(rounded(lift));
        }
        Fraction mean = rounded(sum.dividedBy(Fraction.of(n)));
        if (n == 1) {
            return Optional.of(new EffectEstimate(mean, Optional.empty(), Optional.empty(), n));
        }
        Fraction half = half(lifts, mean);
        return Optional.of(new EffectEstimate(mean, Optional.of(mean.minus(half)), Optional.of(mean.plus(half)), n));
    }

    private static Fraction half(List<Fraction> lifts, Fraction mean) {
        double squares = 0;
        for (Fraction lift : lifts) {
            double apart = rounded(lift).minus(mean).rounded(DECIMALS).doubleValue();
            squares += apart * apart;
        }
        int n = lifts.size();
        double error = Math.sqrt(squares / (n - 1) / n);
        double half = new TDistribution(n - 1).inverseCumulativeProbability(UPPER) * error;
        return Fraction.of(BigDecimal.valueOf(half).setScale(DECIMALS, RoundingMode.CEILING));
    }

    private static Fraction rounded(Fraction one) {
        return Fraction.of(one.rounded(DECIMALS));
    }
}
