package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class ResponseCurveProperties {

    private static final double ROUNDING = 1e-9;

    @Property
    void nothingSpentBringsNothing(@ForAll("curves") ResponseCurve curve) {
        assertThat(curve.at(0)).isZero();
    }

    @Property
    void moreSpendBringsMore(
            @ForAll("curves") ResponseCurve curve,
            @ForAll @DoubleRange(max = 1e6) double spend,
            @ForAll @DoubleRange(min = 1, max = 1e6) double more) {
        assertThat(curve.gain(spend, more)).isPositive();
        assertThat(curve.at(spend + more)).isGreaterThanOrEqualTo(curve.at(spend));
    }

    @Property
    void whatIsSpentLaterBringsNoMoreThanWhatWasSpentBefore(
            @ForAll("curves") ResponseCurve curve,
            @ForAll @DoubleRange(max = 1e6) double spend,
            @ForAll @DoubleRange(min = 1, max = 1e6) double later,
            @ForAll @DoubleRange(min = 1, max = 1e5) double more) {
        assertThat(curve.gain(spend + later, more)).isLessThanOrEqualTo(curve.gain(spend, more) * (1 + ROUNDING));
        assertThat(curve.marginal(spend + later)).isLessThanOrEqualTo(curve.marginal(spend) * (1 + ROUNDING));
    }

    @Property
    void aGainIsTheDifferenceOfTwoResponses(
            @ForAll("curves") ResponseCurve curve,
            @ForAll @DoubleRange(max = 1e6) double spend,
            @ForAll @DoubleRange(min = 1, max = 1e6) double more) {
        double whole = curve.at(spend + more);
        assertThat(curve.gain(spend, more)).isCloseTo(whole - curve.at(spend), within(whole * ROUNDING));
    }

    @Property
    void theMarginalLiesBetweenTheGainsOnEitherSide(
            @ForAll("curves") ResponseCurve curve, @ForAll @DoubleRange(min = 10, max = 1e6) double spend) {
        double step = spend / 1000;
        assertThat(curve.marginal(spend) * step)
                .isBetween(curve.gain(spend, step) * (1 - ROUNDING), curve.gain(spend - step, step) * (1 + ROUNDING));
    }

    @Provide
    Arbitrary<ResponseCurve> curves() {
        Arbitrary<Double> large = Arbitraries.doubles().between(1, 1e7);
        Arbitrary<Double> share = Arbitraries.doubles().between(0.05, 1);
        return Arbitraries.oneOf(
                Combinators.combine(large, large).as(ResponseCurve.Log::new),
                Combinators.combine(large, large).as(ResponseCurve.Hill::new),
                Combinators.combine(large, large, share).as(ResponseCurve.Hill::new),
                Combinators.combine(large, share).as(ResponseCurve.Power::new));
    }
}
