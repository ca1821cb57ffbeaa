package org.goalhealth.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void thePublishedFiguresComeOut() {
        assertThat(split(100, 5117, 4400, 162, 161, 160)).containsExactly(51, 44, 2, 2, 1);
        assertThat(split(26, 9061, 7179, 5259, 3319, 1182)).containsExactly(9, 7, 5, 4, 1);
        assertThat(split(12, 14, 28, 7, 35)).containsExactly(2, 4, 1, 5);
        assertThat(split(2, 2, 1, 1, 2, 2)).containsExactly(1, 0, 0, 1, 0);
        assertThat(split(3, 10, 9, 8, 8, 11, 12)).containsExactly(1, 0, 0, 0, 1, 1);
    }

    @Test
    void tiesGoToThePartDeclaredFirst() {
        assertThat(split(1, 1, 1, 1)).containsExactly(1, 0, 0);
        assertThat(split(2, 1, 1, 1)).containsExactly(1, 1, 0);
    }

    @Test
    void aNegativeTotalIsSplitAsItsOpposite() {
        assertThat(split(-100, 5117, 4400, 162, 161, 160)).containsExactly(-51, -44, -2, -2, -1);
    }

    @Test
    void nothingIsSplitIntoNothing() {
        assertThat(split(0, 3, 4)).containsExactly(0, 0);
    }

    @Test
    void weightsThatAreAllZeroOrNegativeAreAnError() {
        assertThatThrownBy(() -> split(5, 0, 0)).hasMessageContaining("all 2 weights are zero");
        assertThatThrownBy(() -> split(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split(5, 1, -1)).hasMessageContaining("weight -1 is negative");
    }

    @Property
    void partsAddUpAndNoneIsAWholeUnitFromItsQuota(
            @ForAll long total, @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 0) Long> weights) {
        Assume.that(total != Long.MIN_VALUE && weights.stream().anyMatch(weight -> weight > 0));
        long[] parts = split(total, weights.stream().mapToLong(Long::longValue).toArray());

        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger all = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            all = all.add(BigInteger.valueOf(parts[i]));
            BigInteger off = BigInteger.valueOf(parts[i])
                    .multiply(sum)
                    .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights.get(i))));
            assertThat(off.abs()).isLessThan(sum);
        }
        assertThat(all).isEqualTo(BigInteger.valueOf(total));
    }

    private static long[] split(long total, long... weights) {
        return Apportionment.largestRemainder(total, weights);
    }
}
