package org.goalhealth.situation;

import java.math.BigInteger;
import org.goalhealth.quantity.Fraction;

/** How likely it is by chance alone that one of two is ahead so often. Exact. */
final class SignTest {

    private SignTest() {}

    /** The probability of at least {@code wins} heads in {@code tosses} of a fair coin. */
    static Fraction chance(int wins, int tosses) {
        BigInteger choices = BigInteger.ONE;
        BigInteger sum = BigInteger.ZERO;
        for (int heads = tosses; heads >= wins; heads--) {
            sum = sum.add(choices);
            choices = choices.multiply(BigInteger.valueOf(heads)).divide(BigInteger.valueOf(tosses - heads + 1L));
        }
        return Fraction.of(sum, BigInteger.ONE.shiftLeft(tosses));
    }
}
