package org.goalhealth.budget;

import java.math.BigInteger;
import java.util.ArrayList;
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
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weight " + weight + " is negative\n  give weights of 0 or more");
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "all " + weights.length + " weights are zero\n  give at least one part a weight above zero");
        }
        long[] parts = new long[weights.length];
        List<BigInteger> remainders = new ArrayList<>();
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] quota = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = quota[0].longValueExact();
            given += parts[i];
            remainders.add(quota[1]);
        }
        int left = Math.toIntExact(total - given);
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
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
}
