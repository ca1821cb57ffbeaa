package org.goalhealth.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Property
    void sumsDifferencesAndProductsAreThoseOfDecimals(@ForAll @Scale(9) BigDecimal a, @ForAll @Scale(4) BigDecimal b) {
        assertThat(Fraction.of(a).plus(Fraction.of(b))).isEqualTo(Fraction.of(a.add(b)));
        assertThat(Fraction.of(a).minus(Fraction.of(b))).isEqualTo(Fraction.of(a.subtract(b)));
        assertThat(Fraction.of(a).times(Fraction.of(b))).isEqualTo(Fraction.of(a.multiply(b)));
    }

    @Property
    void orderIsThatOfDecimals(@ForAll @Scale(9) BigDecimal a, @ForAll @Scale(4) BigDecimal b) {
        assertThat(Integer.signum(Fraction.of(a).compareTo(Fraction.of(b)))).isEqualTo(a.compareTo(b));
        assertThat(Fraction.of(a).signum()).isEqualTo(a.signum());
    }

    @Property
    void equalNumbersAreEqualObjects(
            @ForAll long a, @ForAll @LongRange(min = 1, max = 1_000_000) long b, @ForAll @IntRange(min = 1) int times) {
        Fraction reduced = Fraction.of(a, b);
        Fraction widened = Fraction.of(
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(-times)),
                BigInteger.valueOf(b).multiply(BigInteger.valueOf(-times)));

        assertThat(widened).isEqualTo(reduced).hasSameHashCodeAs(reduced);
        assertThat(widened.denominator().signum()).isPositive();
        assertThat(widened.numerator().gcd(widened.denominator())).isEqualTo(BigInteger.ONE);
    }

    @Property
    void dividingUndoesMultiplying(@ForAll long a, @ForAll long b) {
        if (b != 0) {
            assertThat(Fraction.of(a).times(Fraction.of(b)).dividedBy(Fraction.of(b)))
                    .isEqualTo(Fraction.of(a));
            assertThat(Fraction.of(a, b).times(Fraction.of(b))).isEqualTo(Fraction.of(a));
        }
    }

    @Property
    void theFloorIsThatOfTheJdk(@ForAll long a, @ForAll long b) {
        if (b != 0) {
            assertThat(Fraction.of(a, b).floor())
                    .isEqualTo(new BigDecimal(a)
                            .divide(new BigDecimal(b), 40, RoundingMode.HALF_EVEN)
                            .setScale(0, RoundingMode.FLOOR)
                            .toBigInteger());
        }
    }

    @Property
    void roundingIsHalfUp(@ForAll @Scale(9) BigDecimal value, @ForAll @IntRange(max = 9) int decimals) {
        assertThat(Fraction.of(value).rounded(decimals)).isEqualTo(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    @Test
    void aThirdIsKeptExactly() {
        Fraction third = Fraction.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
        assertThat(third).hasToString("1/3");
        assertThat(Fraction.of(6, 3)).hasToString("2");
        assertThat(third.minus(third)).isEqualTo(Fraction.ZERO);
    }

    @Test
    void aDecimalOfNegativeScaleIsItsNumber() {
        assertThat(Fraction.of(new BigDecimal("1E+3"))).isEqualTo(Fraction.of(1000));
    }

    @Test
    void overZeroIsAnError() {
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aRatioOverZeroOrLessIsUndefinedWithItsReason() {
        assertThat(Reading.ratio(Fraction.ONE, Fraction.ZERO)).isEqualTo(Reading.Undefined.ZERO_BASE);
        assertThat(Reading.ratio(Fraction.ZERO, Fraction.ZERO)).isEqualTo(Reading.Undefined.ZERO_BASE);
        assertThat(Reading.ratio(Fraction.ONE, Fraction.of(-2))).isEqualTo(Reading.Undefined.NEGATIVE_BASE);
        assertThat(Reading.ratio(Fraction.ZERO, Fraction.ONE)).isEqualTo(Reading.of(Fraction.ZERO));
    }
}
