package org.goalhealth.quantity;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Numbers around the borders at which arithmetic on longs goes wrong. */
final class Extremes {

    private static final List<Long> BORDERS = List.of(
            0L,
            1L,
            2L,
            10L,
            1L << 31,
            1L << 32,
            3037000499L,
            3037000500L,
            1L << 62,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE);

    private Extremes() {}

    static Arbitrary<Long> longs() {
        Arbitrary<Long> borders = Arbitraries.of(BORDERS);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, borders),
                        Tuple.of(3, borders.map(value -> -value)),
                        Tuple.of(1, borders.map(value -> -value - 1)),
                        Tuple.of(2, Arbitraries.longs()),
                        Tuple.of(2, Arbitraries.longs().between(-1000, 1000)))
                .withoutEdgeCases();
    }

    static Arbitrary<BigInteger> integers() {
        Arbitrary<BigInteger> longs = longs().map(BigInteger::valueOf);
        Arbitrary<BigInteger> near = Arbitraries.integers().between(-2, 2).map(BigInteger::valueOf);
        return Arbitraries.frequencyOf(
                Tuple.of(4, longs),
                Tuple.of(1, Combinators.combine(longs, near).as(BigInteger::add)),
                Tuple.of(1, Combinators.combine(longs, longs).as(BigInteger::multiply)));
    }

    static Arbitrary<Fraction> fractions() {
        return Combinators.combine(integers(), integers().filter(value -> value.signum() != 0))
                .as(Fraction::of);
    }
}
