package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;

/**
 * Where figures lie that are like those before them (W20): between two fences round their quartiles.
 *
 * <p>A fence lies as many spreads beyond its quartile as a limit says, as in a box plot. Figures above 0 differ by
 * factors, half being as far as double: there the spread is the upper quartile over the lower one, and else their
 * difference. No fence is nearer to the median than a share of it. Quartiles do not care how far out single figures
 * are. Exact; immutable and thread-safe.
 *
 * @param low figures from here down are outliers
 * @param lower a quarter of the figures lies below
 * @param upper a quarter of the figures lies above
 * @param high figures from here up are outliers
 * @param compared how many figures it was made of
 */
public record UsualRange(Fraction low, Fraction lower, Fraction median, Fraction upper, Fraction high, int compared) {

    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction QUARTER = Fraction.of(1, 4);

    /**
     * The range of some figures.
     *
     * @param figures in any order
     * @param spreads how many spreads lie between a quartile and its fence, at least 1
     * @param by how far from the median a fence is at least, as a share of it
     * @return empty where there are no figures
     */
    public static Optional<UsualRange> of(List<Fraction> figures, int spreads, Fraction by) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        List<Fraction> sorted = figures.stream().sorted().toList();
        Fraction lower = quantile(sorted, QUARTER);
        Fraction median = quantile(sorted, HALF);
        Fraction upper = quantile(sorted, Fraction.ONE.minus(QUARTER));
        Fraction low = lower;
        Fraction high = upper;
        for (int i = 0; i < spreads; i++) {
            low = lower.signum() > 0 ? low.times(lower).dividedBy(upper) : low.minus(upper.minus(lower));
            high = lower.signum() > 0 ? high.times(upper).dividedBy(lower) : high.plus(upper.minus(lower));
        }
        Fraction apart = abs(median).times(by);
        return Optional.of(new UsualRange(
                min(low, median.minus(apart)), lower, median, upper, max(high, median.plus(apart)), figures.size()));
    }

    /** The range of figures that are each as many times these. */
    UsualRange times(Fraction factor) {
        return new UsualRange(
                low.times(factor),
                lower.times(factor),
                median.times(factor),
                upper.times(factor),
                high.times(factor),
                compared);
    }

    /** As wide that figures which differ from these by a factor, as in another season, are usual too. */
    UsualRange orTimes(Fraction factor) {
        return new UsualRange(
                min(low, low.times(factor)), lower, median, upper, max(high, high.times(factor)), compared);
    }

    /** -1, 0 or 1, as a figure is an outlier downwards, none, or one upwards; one on a fence is an outlier. */
    public int side(Fraction figure) {
        if (figure.compareTo(median) < 0) {
            return figure.compareTo(low) <= 0 ? -1 : 0;
        }
        return figure.compareTo(high) >= 0 && figure.compareTo(median) > 0 ? 1 : 0;
    }

    /** The quantile of type 7, which interpolates between two neighbours. */
    private static Fraction quantile(List<Fraction> sorted, Fraction share) {
        Fraction place = Fraction.of(sorted.size() - 1L).times(share);
        int below = place.floor().intValueExact();
        Fraction one = sorted.get(below);
        Fraction rest = place.minus(Fraction.of(below));
        return rest.signum() == 0
                ? one
                : one.plus(sorted.get(below + 1).minus(one).times(rest));
    }

    private static Fraction abs(Fraction one) {
        return one.signum() < 0 ? Fraction.ZERO.minus(one) : one;
    }

    private static Fraction min(Fraction one, Fraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Fraction max(Fraction one, Fraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
