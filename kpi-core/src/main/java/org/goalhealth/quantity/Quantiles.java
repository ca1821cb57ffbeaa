package org.goalhealth.quantity;

import java.util.Collection;
import java.util.List;

/**
 * The quantiles of a sample, exact, by the method that R calls type 7: the default there and in spreadsheets.
 *
 * <p>Of n values in order, counted from 0, the quantile of a share p lies at the place (n - 1) p; between two places it
 * lies between their values, in proportion. Immutable and thread-safe.
 */
public final class Quantiles {

    private final List<Fraction> sorted;

    private Quantiles(List<Fraction> sorted) {
        this.sorted = sorted;
    }

    /**
     * The quantiles of some values, whose order does not matter.
     *
     * @throws IllegalArgumentException where there are none
     */
    public static Quantiles of(Collection<Fraction> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values have no quantiles\n  give at least one");
        }
        return new Quantiles(values.stream().sorted().toList());
    }

    /**
     * The value under which a share of the sample lies.
     *
     * @param share from 0, the least value, to 1, the greatest
     */
    public Fraction at(Fraction share) {
        if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException(
                    "a sample has no quantile of " + share + "\n  give a share from 0 to 1, as 1/5");
        }
        Fraction place = Fraction.of(sorted.size() - 1L).times(share);
        int below = place.floor().intValueExact();
        Fraction rest = place.minus(Fraction.of(below));
        Fraction value = sorted.get(below);
        return rest.signum() == 0
                ? value
                : value.plus(sorted.get(below + 1).minus(value).times(rest));
    }
}
