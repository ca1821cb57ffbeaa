package org.goalhealth.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ExactProperties {

    @Property
    void productsCompareAsThoseOfBigIntegers(
            @ForAll("longs") long a, @ForAll("longs") long b, @ForAll("longs") long c, @ForAll("longs") long d) {
        assertThat(Exact.compareProducts(a, b, c, d))
                .isEqualTo(big(a).multiply(big(b)).compareTo(big(c).multiply(big(d))));
    }

    @Property
    void equalProductsCompareAsEqualHoweverTheyAreMade(
            @ForAll("longs") long a, @ForAll("longs") long b, @ForAll int times) {
        assertThat(Exact.compareProducts(a, b, b, a)).isZero();
        assertThat(Exact.compareProducts(a / 1_000 * 1_000, times, a / 1_000, times * 1_000L))
                .isZero();
    }

    @Property
    void swappingTheProductsTurnsTheSign(
            @ForAll("longs") long a, @ForAll("longs") long b, @ForAll("longs") long c, @ForAll("longs") long d) {
        assertThat(Exact.compareProducts(c, d, a, b)).isEqualTo(-Exact.compareProducts(a, b, c, d));
    }

    @Property
    void whatIsALongIsKnown(@ForAll("longs") long a, @ForAll("longs") long b) {
        assertThat(Exact.isProduct(a, b)).isEqualTo(big(a).multiply(big(b)).bitLength() < Long.SIZE);
        assertThat(Exact.isSum(a, b)).isEqualTo(big(a).add(big(b)).bitLength() < Long.SIZE);
    }

    @Property
    void theGreatestCommonDivisorIsThatOfBigIntegers(
            @ForAll("longs") long a, @ForAll("longs") long b, @ForAll("longs") long common) {
        long divisor = b == Long.MIN_VALUE ? Long.MAX_VALUE : Math.max(1, Math.abs(b));
        assertThat(Exact.gcd(a, divisor)).isEqualTo(big(a).gcd(big(divisor)).longValueExact());
        int factor = Math.max(1, Math.abs((int) (common % 10_000)));
        long multiple = Math.max(1, divisor / 10_000) * factor;
        assertThat(Exact.gcd(a / 10_000 * factor, multiple))
                .isEqualTo(big(a / 10_000 * factor).gcd(big(multiple)).longValueExact());
    }

    @Test
    void theGreatestProductsAreTheSquaresOfTheLeastLong() {
        long least = Long.MIN_VALUE;
        assertThat(Exact.compareProducts(least, least, Long.MAX_VALUE, Long.MAX_VALUE))
                .isPositive();
        assertThat(Exact.compareProducts(least, least, least, -Long.MAX_VALUE)).isPositive();
        assertThat(Exact.compareProducts(least, least, least, least)).isZero();
        assertThat(Exact.compareProducts(least, Long.MAX_VALUE, least, least)).isNegative();
    }

    @Provide
    Arbitrary<Long> longs() {
        return Extremes.longs();
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
