package org.goalhealth.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.goalhealth.quantity.Fraction;

/**
 * Splits a whole amount by weights so that the parts add up exactly: the method of the largest remainder (Hamilton).
 *
 * <p>Ties go to the part declared first. A negative amount is split as its opposite.
 */
public final class Apportionment {

    private Apportionment() {}

    /**
     * The parts of {@code total}, in the order of the weights.
     *
     * @param weights none negative, at least one above zero
     * @throws IllegalArgumentException where a weight is negative, or all are zero
     */
    public static long[] largestRemainder(long total, long... weights) {
        if (total < 0) {
            long[] parts = largestRemainder(Math.negateExact(total), weights);
            return IntStream.range(0, parts.length).mapToLong(i -> -parts[i]).toArray();
        }
        Fraction sum = Fraction.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weight " + weight + " is negative\n  give weights of 0 or more");
            }
            sum = sum.plus(Fraction.of(weight));
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "all " + weights.length + " weights are zero\n  give at least one part a weight above zero");
        }
        Fraction multiple = Fraction.of(total).dividedBy(sum);
        return rounded(LongStream.of(weights)
                .mapToObj(Fraction::of)
                .map(multiple::times)
                .toList());
    }

    /**
     * As {@link #largestRemainder}, with no part above its cap: what a capped part cannot take is split over the rest.
     *
     * @param caps none negative; together at least {@code total}
     * @throws IllegalArgumentException where the caps are too small, or all parts below their cap have weight zero
     */
    static long[] within(long total, long[] weights, long[] caps) {
        return new Shares(total, LongStream.of(weights).mapToObj(Fraction::of).toList(), new long[weights.length], caps)
                .parts();
    }

    /**
     * The parts of quotas that add up to a whole number.
     *
     * @param quotas none negative
     */
    static long[] rounded(List<Fraction> quotas) {
        return rounded(quotas, Collections.nCopies(quotas.size(), Fraction.ZERO));
    }

    /**
     * The parts of quotas that add up to a whole number, where some may be due more, or less, from before. A whole quota
     * stays as it is.
     *
     * @param quotas none negative
     * @param owed what is due to each beside its quota
     */
    static long[] rounded(List<Fraction> quotas, List<Fraction> owed) {
        long[] parts = new long[quotas.size()];
        Fraction left = Fraction.ZERO;
        List<Fraction> rests = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            Fraction floor = Fraction.of(quotas.get(i).floor(), BigInteger.ONE);
            parts[i] = floor.numerator().longValueExact();
            Fraction rest = quotas.get(i).minus(floor);
            rests.add(rest);
            left = left.plus(rest);
        }
        IntStream.range(0, parts.length)
                .filter(i -> rests.get(i).signum() > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> owed.get(i).plus(rests.get(i)), Comparator.reverseOrder()))
                .limit(left.numerator().longValueExact())
                .forEach(i -> parts[i]++);
        return parts;
    }
}
