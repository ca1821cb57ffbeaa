package org.goalhealth.budget.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.budget.response.BestSplit.Part;
import org.goalhealth.plan.ResponseCurve;

class BestSplitProperties {

    private static final double ROUNDING = 1e-9;

    @Property(tries = 300)
    void theTotalIsKeptToTheUnitAndNoBoundIsPassed(
            @ForAll @Size(min = 1, max = 8) List<@From("large") Part> parts,
            @ForAll @DoubleRange(max = 1) double share) {
        long total = total(parts, share);
        long[] split = BestSplit.whole(parts, total);
        assertThat(LongStream.of(split).sum()).isEqualTo(total);
        for (int i = 0; i < split.length; i++) {
            assertThat(split[i]).isBetween(parts.get(i).least(), parts.get(i).most());
        }
    }

    /** The oracle tries every split there is. */
    @Property(tries = 300)
    void nothingOfAllThatIsPossibleBringsMore(
            @ForAll @Size(min = 1, max = 4) List<@From("small") Part> parts,
            @ForAll @DoubleRange(max = 1) double share) {
        long total = total(parts, share);
        double best = most(parts, total, 0, 0);
        assertThat(response(parts, BestSplit.whole(parts, total))).isCloseTo(best, within(best * ROUNDING));
    }

    /** The oracle tries every move of so many units there is. */
    @Property(tries = 300)
    void noMoveOfSoManyUnitsBringsMore(
            @ForAll @Size(min = 2, max = 4) List<@From("small") Part> drawn, @ForAll @IntRange(max = 8) int most) {
        List<Part> parts = drawn.stream()
                .map(part -> new Part(part.curve(), part.start(), Math.min(0, part.least()), Math.max(0, part.most())))
                .toList();
        long[] moved = BestSplit.moving(parts, most);
        assertThat(LongStream.of(moved).sum()).isZero();
        assertThat(LongStream.of(moved).filter(units -> units > 0).sum()).isLessThanOrEqualTo(most);
        double best = mostMoving(parts, 0, most, 0, 0);
        assertThat(response(parts, moved)).isCloseTo(best, within(best * ROUNDING));
    }

    @Property(tries = 300)
    void partsOfUnitsBringNoLessThanWholeUnits(
            @ForAll @Size(min = 1, max = 6) List<@From("large") Part> parts,
            @ForAll @DoubleRange(max = 1) double share) {
        long total = total(parts, share);
        double[] split = BestSplit.continuous(parts, (double) total);
        double continuous = IntStream.range(0, split.length)
                .mapToDouble(i ->
                        parts.get(i).curve().at(Math.max(0, parts.get(i).start() + split[i])))
                .sum();
        assertThat(continuous).isGreaterThanOrEqualTo(response(parts, BestSplit.whole(parts, total)) * (1 - ROUNDING));
    }

    @Property(tries = 300)
    void moreRoomNeverLowersWhatIsBroughtAtBest(
            @ForAll @Size(min = 2, max = 6) List<@From("large") Part> parts,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @IntRange(max = 5) int which,
            @ForAll @LongRange(max = 100_000) long room) {
        long total = total(parts, share);
        List<Part> wider = new ArrayList<>(parts);
        int at = which % parts.size();
        Part one = parts.get(at);
        wider.set(at, new Part(one.curve(), one.start(), one.least(), one.most() + room));
        assertThat(response(wider, BestSplit.whole(wider, total)))
                .isGreaterThanOrEqualTo(response(parts, BestSplit.whole(parts, total)) * (1 - ROUNDING));
    }

    @Property(tries = 300)
    void spendAndHalvesTogetherScaleTheSplit(
            @ForAll @Size(min = 2, max = 5) List<@From("hills") Part> parts,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @IntRange(min = 2, max = 1000) int times) {
        long total = total(parts, share);
        List<Part> scaled = parts.stream()
                .map(part -> new Part(
                        scaled((ResponseCurve.Hill) part.curve(), times), 0, part.least() * times, part.most() * times))
                .toList();
        double[] one = BestSplit.continuous(parts, (double) total);
        double[] other = BestSplit.continuous(scaled, (double) total * times);
        for (int i = 0; i < one.length; i++) {
            assertThat(other[i]).isCloseTo(one[i] * times, within(1e-6 * times * Math.max(1, total)));
        }
    }

    @Provide
    Arbitrary<Part> large() {
        return parts(curves(), 0, 1_000_000);
    }

    @Provide
    Arbitrary<Part> small() {
        return parts(curves(), -3, 9);
    }

    @Provide
    Arbitrary<Part> hills() {
        return Combinators.combine(
                        Combinators.combine(
                                        Arbitraries.doubles().between(1, 1e6),
                                        Arbitraries.doubles().between(1, 1e5))
                                .as(ResponseCurve.Hill::new),
                        Arbitraries.longs().between(0, 10_000))
                .as((hill, most) -> new Part(hill, 0, 0, most));
    }

    private static Arbitrary<Part> parts(Arbitrary<ResponseCurve> curves, long least, long most) {
        return Combinators.combine(
                        curves,
                        Arbitraries.doubles().between(5, 1e5),
                        Arbitraries.longs().between(least, most),
                        Arbitraries.longs().between(least, most))
                .as((curve, start, a, b) -> new Part(curve, start, Math.min(a, b), Math.max(a, b)));
    }

    private static Arbitrary<ResponseCurve> curves() {
        Arbitrary<Double> any = Arbitraries.doubles().between(1, 1e6);
        Arbitrary<Double> share = Arbitraries.doubles().between(0.1, 1);
        return Arbitraries.oneOf(
                Combinators.combine(any, any).as(ResponseCurve.Log::new),
                Combinators.combine(any, any, share).as(ResponseCurve.Hill::new),
                Combinators.combine(any, share).as(ResponseCurve.Power::new));
    }

    private static ResponseCurve.Hill scaled(ResponseCurve.Hill hill, int times) {
        return new ResponseCurve.Hill(hill.top(), hill.half() * times, hill.slope());
    }

    private static long total(List<Part> parts, double share) {
        long least = parts.stream().mapToLong(Part::least).sum();
        long most = parts.stream().mapToLong(Part::most).sum();
        return least + Math.round((most - least) * share);
    }

    private static double response(List<Part> parts, long[] split) {
        return IntStream.range(0, split.length)
                .mapToDouble(i -> parts.get(i).curve().at(parts.get(i).start() + split[i]))
                .sum();
    }

    private static double mostMoving(List<Part> parts, long total, long up, int from, double soFar) {
        if (up < 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (from == parts.size()) {
            return total == 0 ? soFar : Double.NEGATIVE_INFINITY;
        }
        Part part = parts.get(from);
        return LongStream.rangeClosed(part.least(), part.most())
                .mapToDouble(units -> mostMoving(
                        parts,
                        total - units,
                        up - Math.max(0, units),
                        from + 1,
                        soFar + part.curve().at(part.start() + units)))
                .max()
                .orElseThrow();
    }

    private static double most(List<Part> parts, long total, int from, double soFar) {
        if (from == parts.size()) {
            return total == 0 ? soFar : Double.NEGATIVE_INFINITY;
        }
        Part part = parts.get(from);
        return LongStream.rangeClosed(part.least(), part.most())
                .mapToDouble(units -> most(
                        parts, total - units, from + 1, soFar + part.curve().at(part.start() + units)))
                .max()
                .orElseThrow();
    }
}
