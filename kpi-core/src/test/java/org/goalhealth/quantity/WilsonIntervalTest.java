package org.goalhealth.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    private static final BigDecimal Z = new BigDecimal("1.959963984540");

    /** Newcombe 1998, table I. */
    @Test
    void theBoundsAreThoseOfThePublishedTable() {
        bounds(81, 263, "0.2553", "0.3662");
        bounds(15, 148, "0.0624", "0.1605");
        bounds(0, 20, "0", "0.1611");
        bounds(1, 29, "0.0061", "0.1718");
    }

    @Test
    void theBoundsStayWithinZeroAndOne() {
        assertThat(of(0, 5).low()).isEqualTo(Fraction.ZERO);
        assertThat(of(5, 5).high()).isEqualTo(Fraction.ONE);
    }

    @Test
    void aPartThatIsMoreThanItsBaseHasNoInterval() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(6, 5)).withMessageContaining("6 of 5 is no share\n  ");
        assertThat(WilsonInterval.isShare(Fraction.ZERO, Fraction.ZERO)).isFalse();
    }

    /** With one standard deviation, 2 of 2: the limit at which it turns is 2/3, from (1 - p)² · 2 = p (1 - p). */
    @Test
    void aLimitExactlyAtTheEndIsNotLeftOut() {
        BigDecimal one = BigDecimal.ONE;
        Fraction two = Fraction.of(2);
        assertThat(WilsonInterval.excludes(two, two, Fraction.of(2, 3), one)).isFalse();
        assertThat(WilsonInterval.excludes(two, two, Fraction.of(666_666_666, 1_000_000_000), one))
                .isTrue();
    }

    @Property
    void aLimitIsLeftOutJustWhereItLiesBeyondTheBounds(
            @ForAll @IntRange(min = 1, max = 5000) int base,
            @ForAll @IntRange(min = 0, max = 1000) int perMille,
            @ForAll @IntRange(min = 1, max = 999) int limit) {
        int part = base * perMille / 1000;
        double z = Z.doubleValue();
        double p = (double) part / base;
        double middle = (p + z * z / (2 * base)) / (1 + z * z / base);
        double half = z / (1 + z * z / base) * Math.sqrt(p * (1 - p) / base + z * z / (4.0 * base * base));
        double asked = limit / 1000.0;
        if (Math.abs(asked - middle + half) > 1e-9 && Math.abs(asked - middle - half) > 1e-9) {
            assertThat(WilsonInterval.excludes(Fraction.of(part), Fraction.of(base), Fraction.of(limit, 1000), Z))
                    .isEqualTo(asked < middle - half || asked > middle + half);
        }
    }

    @Property
    void aGreaterPartNeverLowersABound(
            @ForAll @IntRange(min = 1, max = 400) int base, @ForAll @IntRange(min = 0, max = 399) int part) {
        if (part < base) {
            assertThat(of(part + 1, base).low())
                    .isGreaterThanOrEqualTo(of(part, base).low());
            assertThat(of(part + 1, base).high())
                    .isGreaterThanOrEqualTo(of(part, base).high());
        }
    }

    private static void bounds(long part, long base, String low, String high) {
        WilsonInterval interval = of(part, base);
        assertThat(interval.low().rounded(9)).isCloseTo(new BigDecimal(low), within(new BigDecimal("0.00005")));
        assertThat(interval.high().rounded(9)).isCloseTo(new BigDecimal(high), within(new BigDecimal("0.00005")));
    }

    private static WilsonInterval of(long part, long base) {
        return WilsonInterval.of(Fraction.of(part), Fraction.of(base), Z);
    }
}
