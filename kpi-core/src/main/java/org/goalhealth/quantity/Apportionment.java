package org.goalhealth.quantity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Splits a whole amount by weights so that the parts add up exactly: the method of the largest remainder (Hamilton).
 *
 * <p>Ties go to the part declared first. A negative amount is split as its opposite. Stateless and thread-safe.
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
        return largestRemainder(
                total, LongStream.of(weights).mapToObj(Fraction::of).toList());
    }

    /**
     * The parts of {@code total}, in the order of the weights.
     *
     * @param weights none negative, at least one above zero
     * @throws IllegalArgumentException where a weight is negative, or all are zero
     */
    public static long[] largestRemainder(long total, List<Fraction> weights) {
        if (total < 0) {
            return LongStream.of(largestRemainder(Math.negateExact(total), weights))
                    .map(part -> -part)
                    .toArray();
        }
        Fraction sum = Fraction.ZERO;
        for (Fraction weight : weights) {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("weight " + weight + " is negative\n  give weights of 0 or more");
            }
            sum = sum.plus(weight);
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException(
                    "all " + weights.size() + " weights are zero\n  give at least one part a weight above zero");
        }
        Fraction multiple = Fraction.of(total).dividedBy(sum);
        return rounded(weights.stream().map(multiple::times).toList());
    }

    /**
     * The parts of quotas that add up to a whole number.
     *
     * @param quotas none negative, adding up to a whole number
     */
    public static long[] rounded(List<Fraction> quotas) {
        return rounded(quotas, Collections.nCopies(quotas.size(), Fraction.ZERO));
    }

    /**
     * The parts of quotas that add up to a whole number, where some may be due more, or less, from before. A whole quota
     * stays as it is.
     *
     * @param quotas none negative, adding up to a whole number
     * @param owed what is due to each beside its quota
     */
    public static long[] rounded(List<Fraction> quotas, List<Fraction> owed) {
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
