package org.goalhealth.customer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.goalhealth.plan.RfmScale;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Quantiles;

/**
 * The borders between scores as they were used: four on each axis, none below the one before it.
 *
 * <p>Half-open: a figure on a border belongs above it. Where two borders are equal, nobody has the score between them.
 *
 * @param recency in days since the last order; fewer are better
 * @param orders how many
 * @param amount in whole units of the currency
 */
public record RfmBins(List<Fraction> recency, List<Fraction> orders, List<Fraction> amount) {

    public RfmBins {
        recency = checked("recency", recency);
        orders = checked("orders", orders);
        amount = checked("amount", amount);
    }

    private static List<Fraction> checked(String axis, List<Fraction> borders) {
        boolean descends =
                IntStream.range(1, borders.size()).anyMatch(i -> borders.get(i).compareTo(borders.get(i - 1)) < 0);
        if (borders.size() != RfmScale.BORDERS || descends) {
            throw new IllegalArgumentException(axis + " has the borders " + borders + "\n  give " + RfmScale.BORDERS
                    + ", none below the one before it");
        }
        return List.copyOf(borders);
    }

    /** The figures that quintiles are taken of. */
    record Sample(Collection<Fraction> recency, Collection<Fraction> orders, Collection<Fraction> amount) {}

    static RfmBins of(RfmScale scale, Sample sample) {
        if (scale instanceof RfmScale.Limits limits) {
            return new RfmBins(fractions(limits.recency()), fractions(limits.orders()), fractions(limits.amount()));
        }
        Fraction margin = Fraction.of(((RfmScale.Quintiles) scale).margin());
        return new RfmBins(
                quintiles(sample.recency(), Fraction.ONE),
                quintiles(sample.orders(), Fraction.ONE),
                quintiles(sample.amount(), margin));
    }

    private static List<Fraction> quintiles(Collection<Fraction> values, Fraction margin) {
        Quantiles quantiles = Quantiles.of(values);
        Function<Integer, Fraction> border =
                fifths -> quantiles.at(Fraction.of(fifths, RfmScore.BEST)).plus(margin);
        return IntStream.rangeClosed(1, RfmScale.BORDERS).boxed().map(border).toList();
    }

    private static List<Fraction> fractions(List<BigDecimal> figures) {
        return figures.stream().map(Fraction::of).toList();
    }

    /**
     * The scores of some figures.
     *
     * @param days since the last order
     * @param count of orders
     */
    public RfmScore score(long days, long count, Money value) {
        return new RfmScore(
                RfmScore.BEST - passed(recency, Fraction.of(days)),
                1 + passed(orders, Fraction.of(count)),
                1 + passed(amount, Fraction.of(value.amount())));
    }

    private static int passed(List<Fraction> borders, Fraction figure) {
        int passed = 0;
        while (passed < borders.size() && borders.get(passed).compareTo(figure) <= 0) {
            passed++;
        }
        return passed;
    }
}
