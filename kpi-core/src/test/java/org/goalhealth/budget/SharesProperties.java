package org.goalhealth.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.quantity.Apportionment;
import org.goalhealth.quantity.Fraction;
import org.junit.jupiter.api.Test;

class SharesProperties {

    private static final double HALVINGS = 200;

    private record One(int weight, long least, long room) {
        long most() {
            return least + room;
        }
    }

    @Provide
    Arbitrary<List<One>> some() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 50),
                        Arbitraries.longs().between(0, 60),
                        Arbitraries.longs().between(0, 200))
                .as(One::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void withCapsPartsAddUpAndNoneIsAboveItsCap(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 1000) Long> caps,
            @ForAll @LongRange(min = 1, max = 50) long weight,
            @ForAll @LongRange(min = 0, max = 8000) long wish) {
        long[] limits = caps.stream().mapToLong(Long::longValue).toArray();
        long total = Math.min(wish, LongStream.of(limits).sum());
        long[] weights = new long[limits.length];
        Arrays.setAll(weights, i -> weight + i);

        long[] parts = Shares.within(total, weights, limits);

        assertThat(LongStream.of(parts).sum()).isEqualTo(total);
        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isBetween(0L, limits[i]);
        }
    }

    @Property
    void theyAddUpAndKeepTheirBounds(@ForAll("some") List<One> all, @ForAll @IntRange(max = 100) int percent) {
        long[] parts = shares(total(all, percent), all).parts();

        assertThat(LongStream.of(parts).sum()).isEqualTo(total(all, percent));
        for (int i = 0; i < parts.length; i++) {
            assertThat(parts[i]).isBetween(all.get(i).least(), all.get(i).most());
        }
    }

    @Property
    void oneMultipleOfTheWeightsExplainsEveryPartThatNoBoundHolds(
            @ForAll("some") List<One> all, @ForAll @IntRange(max = 100) int percent) {
        long total = total(all, percent);
        long[] parts = shares(total, all).parts();

        double multiple = multiple(all, total);
        for (int i = 0; i < parts.length; i++) {
            assertThat(Math.abs(parts[i] - bounded(all.get(i), multiple))).isLessThan(1 + 1e-6);
        }
    }

    @Property
    void whereNothingBindsTheyAreTheLargestRemainders(
            @ForAll("some") List<One> all, @ForAll @IntRange(max = 100_000) int total) {
        List<One> free =
                all.stream().map(one -> new One(one.weight(), 0, 100_000)).toList();
        assertThat(shares(total, free).parts())
                .containsExactly(Apportionment.largestRemainder(
                        total, all.stream().mapToLong(One::weight).toArray()));
    }

    @Property
    void anotherOrderMovesNoMoreThanTies(@ForAll("some") List<One> all, @ForAll @IntRange(max = 100) int percent) {
        List<One> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        long[] parts = shares(total(all, percent), all).parts();
        long[] others = shares(total(all, percent), turned).parts();
        for (int i = 0; i < parts.length; i++) {
            assertThat(Math.abs(parts[i] - others[parts.length - 1 - i])).isLessThanOrEqualTo(1);
        }
    }

    @Property
    void whatIsHeldIsAtItsBound(@ForAll("some") List<One> all, @ForAll @IntRange(max = 100) int percent) {
        Shares shares = shares(total(all, percent), all);
        for (int i = 0; i < all.size(); i++) {
            switch (shares.hold(i)) {
                case LEAST -> assertThat(shares.parts()[i]).isEqualTo(all.get(i).least());
                case MOST -> assertThat(shares.parts()[i]).isEqualTo(all.get(i).most());
                case NONE -> {}
            }
        }
    }

    @Test
    void aWeightOfZeroGetsWhatItMust() {
        assertThat(shares(10, List.of(new One(0, 2, 20), new One(3, 0, 20))).parts())
                .containsExactly(2, 8);
        assertThatThrownBy(() -> shares(10, List.of(new One(0, 0, 20), new One(0, 0, 20))))
                .hasMessageContaining("all weights are zero");
    }

    @Test
    void whatOneCannotTakeGoesToTheOthersByTheirWeights() {
        Shares shares = shares(100, List.of(new One(5, 0, 20), new One(3, 0, 100), new One(1, 0, 100)));
        assertThat(shares.parts()).containsExactly(20, 60, 20);
        assertThat(shares.hold(0)).isEqualTo(Shares.Hold.MOST);
        assertThat(shares.hold(1)).isEqualTo(Shares.Hold.NONE);
    }

    @Test
    void aNeedOnOneSideAndALimitOnTheOtherAreSettledTogether() {
        Shares shares = shares(100, List.of(new One(1, 30, 70), new One(8, 0, 40), new One(1, 0, 100)));
        assertThat(shares.parts()).containsExactly(30, 40, 30);
    }

    private static Shares shares(long total, List<One> all) {
        return new Shares(
                total,
                all.stream().map(one -> Fraction.of(one.weight())).toList(),
                all.stream().mapToLong(One::least).toArray(),
                all.stream().mapToLong(One::most).toArray());
    }

    /** Somewhere between all that has to be given and all that can be taken. */
    private static long total(List<One> all, int percent) {
        long least = all.stream().mapToLong(One::least).sum();
        long room = all.stream().mapToLong(One::room).sum();
        return least + room * percent / 100;
    }

    /** By halving. */
    private static double multiple(List<One> all, long total) {
        double low = 0;
        double high = 1e6;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            double sum = all.stream().mapToDouble(one -> bounded(one, middle)).sum();
            if (sum < total) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double bounded(One one, double multiple) {
        return Math.max((double) one.least(), Math.min((double) one.most(), one.weight() * multiple));
    }
}
