package org.goalhealth.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Every operation against the same one on pairs of big integers that are never reduced. */
class FractionProperties {

    private static final Fraction HUGE = Fraction.of(BigInteger.ONE.shiftLeft(200), BigInteger.valueOf(3));

    @Property
    void arithmeticIsThatOfBigIntegers(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        BigInteger bottom = a.denominator().multiply(b.denominator());
        BigInteger left = a.numerator().multiply(b.denominator());
        BigInteger right = b.numerator().multiply(a.denominator());

        isInLowestTerms(a.plus(b), left.add(right), bottom);
        isInLowestTerms(a.minus(b), left.subtract(right), bottom);
        isInLowestTerms(a.times(b), a.numerator().multiply(b.numerator()), bottom);
        if (b.signum() != 0) {
            isInLowestTerms(a.dividedBy(b), left, right);
        }
    }

    @Property
    void orderIsThatOfBigIntegers(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.compareTo(b))
                .isEqualTo(a.numerator()
                        .multiply(b.denominator())
                        .compareTo(b.numerator().multiply(a.denominator())))
                .isEqualTo(a.minus(b).signum())
                .isEqualTo(-b.compareTo(a));
        assertThat(a.signum()).isEqualTo(a.numerator().signum()).isEqualTo(a.compareTo(Fraction.ZERO));
    }

    @Property
    void whatFitsIsAsLongAsItsBigIntegers(
            @ForAll("fractions") Fraction a, @ForAll @IntRange(min = 1, max = 63) int bits) {
        boolean fits = a.numerator().bitLength() <= bits && a.denominator().bitLength() <= bits;
        assertThat(a.fits(bits)).isEqualTo(fits);
        if (fits) {
            assertThat(a.longNumerator()).isEqualTo(a.numerator().longValueExact());
            assertThat(a.longDenominator()).isEqualTo(a.denominator().longValueExact());
        }
    }

    @Test
    void whatDoesNotFitHasNoLongNumerator() {
        assertThat(HUGE.fits(63)).isFalse();
        assertThatThrownBy(HUGE::longNumerator).isInstanceOf(ArithmeticException.class);
    }

    @Property
    void whatComparesAsEqualIsEqualAndHasOneHashCode(
            @ForAll("longs") long a, @ForAll("longs") long b, @ForAll("integers") BigInteger times) {
        if (b != 0 && times.signum() != 0) {
            Fraction narrow = Fraction.of(a, b);
            Fraction widened = Fraction.of(
                    BigInteger.valueOf(a).multiply(times), BigInteger.valueOf(b).multiply(times));

            assertThat(widened).isEqualTo(narrow).hasSameHashCodeAs(narrow).hasToString(narrow.toString());
            assertThat(widened.compareTo(narrow)).isZero();
        }
    }

    @Property
    void numbersAreEqualOnlyWhereTheyCompareAsEqual(@ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
    }

    @Property
    void aDetourOverNumbersThatAreNoLongsComesBackToTheSameObject(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
        assertThat(a.times(HUGE).dividedBy(HUGE)).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(a.plus(HUGE).minus(HUGE)).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(a.times(HUGE).compareTo(b.times(HUGE))).isEqualTo(a.compareTo(b));
        assertThat(a.times(HUGE).plus(b.times(HUGE))).isEqualTo(a.plus(b).times(HUGE));
        assertThat(a.plus(b).minus(b)).isEqualTo(a).hasSameHashCodeAs(a);
    }

    @Property
    void theOrderOfASumDoesNotMatter(@ForAll @Size(max = 8) List<@From("fractions") Fraction> all) {
        Fraction forward = all.stream().reduce(Fraction.ZERO, Fraction::plus);
        Fraction backward = all.stream().reduce(Fraction.ZERO, (sum, next) -> next.plus(sum));
        List<Fraction> sorted = all.stream().sorted().toList();

        assertThat(backward).isEqualTo(forward);
        assertThat(sorted.stream().reduce(Fraction.ZERO, Fraction::plus)).isEqualTo(forward);
    }

    @Property
    void floorAndRoundingAreThoseOfBigNumbers(
            @ForAll("fractions") Fraction a, @ForAll @IntRange(max = 9) int decimals) {
        assertThat(a.rounded(decimals))
                .isEqualTo(new BigDecimal(a.numerator())
                        .divide(new BigDecimal(a.denominator()), decimals, RoundingMode.HALF_UP));
        BigInteger floor = a.floor();
        assertThat(Fraction.of(floor, BigInteger.ONE)).isLessThanOrEqualTo(a);
        assertThat(Fraction.of(floor.add(BigInteger.ONE), BigInteger.ONE)).isGreaterThan(a);
    }

    @Property
    void aDecimalIsItsDigitsOverItsPowerOfTen(
            @ForAll("integers") BigInteger digits, @ForAll @IntRange(min = -30, max = 60) int scale) {
        Fraction value = Fraction.of(new BigDecimal(digits, scale));
        BigInteger power = BigInteger.TEN.pow(Math.abs(scale));

        isInLowestTerms(value, scale < 0 ? digits.multiply(power) : digits, scale < 0 ? BigInteger.ONE : power);
    }

    @Property
    void aNumberOverTwoLongsIsTheNumberOverTheSameBigIntegers(@ForAll("longs") long a, @ForAll("longs") long b) {
        if (b != 0) {
            isInLowestTerms(Fraction.of(a, b), BigInteger.valueOf(a), BigInteger.valueOf(b));
            assertThat(Fraction.of(a, b)).isEqualTo(Fraction.of(BigInteger.valueOf(a), BigInteger.valueOf(b)));
        }
        isInLowestTerms(Fraction.of(a), BigInteger.valueOf(a), BigInteger.ONE);
    }

    @Property
    void nothingIsDividedByZero(@ForAll("fractions") Fraction a) {
        assertThatThrownBy(() -> a.dividedBy(Fraction.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("a fraction with denominator 0 (numerator " + a.numerator() + ")");
    }

    @Test
    void theLeastLongIsTurnedRoundExactly() {
        BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);
        assertThat(Fraction.ZERO.minus(Fraction.of(Long.MIN_VALUE)).numerator()).isEqualTo(least.negate());
        assertThat(Fraction.ONE.dividedBy(Fraction.of(Long.MIN_VALUE)).denominator())
                .isEqualTo(least.negate());
        assertThat(Fraction.of(1, Long.MIN_VALUE).numerator()).isEqualTo(BigInteger.ONE.negate());
        assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
        assertThat(Fraction.of(Long.MIN_VALUE, -1).numerator()).isEqualTo(least.negate());
    }

    @Provide
    Arbitrary<Fraction> fractions() {
        return Extremes.fractions();
    }

    @Provide
    Arbitrary<BigInteger> integers() {
        return Extremes.integers();
    }

    @Provide
    Arbitrary<Long> longs() {
        return Extremes.longs();
    }

    private static void isInLowestTerms(Fraction actual, BigInteger top, BigInteger bottom) {
        assertThat(actual.numerator().multiply(bottom)).isEqualTo(top.multiply(actual.denominator()));
        assertThat(actual.denominator().signum()).isPositive();
        assertThat(actual.numerator().gcd(actual.denominator())).isEqualTo(BigInteger.ONE);
    }
}
