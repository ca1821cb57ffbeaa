package org.goalhealth.budget.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.goalhealth.budget.response.Doubt.Kind;
import org.goalhealth.plan.ResponseCurve;
import org.goalhealth.plan.Segment;
import org.junit.jupiter.api.Test;

class ResponseFitTest {

    private static final ResponseCurve.Hill CURVE = new ResponseCurve.Hill(9000, 250);
    private static final ResponseCurve.Hill OTHER = new ResponseCurve.Hill(4000, 100);

    @Test
    void aCurveWithoutNoiseIsFoundAsItWas() {
        LineResponse found = only(new Simulated(1, 60).line("search", 1000, CURVE));
        ResponseCurve.Hill hill = (ResponseCurve.Hill) found.curve().orElseThrow();
        assertThat(hill.top()).isCloseTo(9000, within(90.0));
        assertThat(hill.half()).isCloseTo(250, within(5.0));
        assertThat(found.sure()).isEqualTo(Sureness.YES);
        assertThat(found.doubts()).isEmpty();
    }

    @Test
    void aCurveWithSomeNoiseIsSureAndItsRangeHoldsTheTruth() {
        LineResponse found =
                only(new Simulated(2, 104).line("search", 1000, CURVE).noise(300));
        assertThat(found.sure()).isEqualTo(Sureness.YES);
        assertThat(found.range(500).orElseThrow())
                .satisfies(range -> assertThat(CURVE.at(500)).isBetween(range.low(), range.high()));
        assertThat(found.marginalRange(500).orElseThrow())
                .satisfies(range -> assertThat(CURVE.marginal(500)).isBetween(range.low(), range.high()));
    }

    /** Nine in ten is what ranges claim; of a hundred histories, fewer than 99 and more than 80 keep it. */
    @Test
    void rangesHoldTheTruthAboutAsOftenAsTheySay() {
        int responses = 0;
        int marginals = 0;
        for (int seed = 0; seed < 100; seed++) {
            LineResponse found = only(
                    new Simulated(100 + seed, 80).line("search", 1000, CURVE).noise(400));
            Range change = Range.of(found.draws().stream()
                    .mapToDouble(draw -> draw.at(600) - draw.at(300))
                    .toArray());
            double truth = CURVE.at(600) - CURVE.at(300);
            responses += change.low() <= truth && truth <= change.high() ? 1 : 0;
            Range next = found.marginalRange(500).orElseThrow();
            marginals += next.low() <= CURVE.marginal(500) && CURVE.marginal(500) <= next.high() ? 1 : 0;
        }
        assertThat(responses).isBetween(80, 98);
        assertThat(marginals).isBetween(80, 98);
    }

    @Test
    void curvesOfLinesThatOnlyShareAnOutcomeAreFoundTogether() {
        ResponseFit fit = ResponseFit.of(
                new Simulated(3, 156)
                        .line("search", 1000, CURVE)
                        .line("live", 400, OTHER)
                        .idle("mail", 300)
                        .season(800)
                        .noise(150)
                        .series(),
                false);
        assertThat(fit.waves()).isEqualTo(1);
        assertThat(fit.explained()).isGreaterThan(0.95);
        assertThat(fit.lines()).extracting(LineResponse::sure).startsWith(Sureness.YES, Sureness.YES);
        assertThat(fit.lines().get(0).curve().orElseThrow().gain(200, 600))
                .isCloseTo(CURVE.gain(200, 600), within(CURVE.gain(200, 600) * 0.1));
        assertThat(fit.lines().get(1).curve().orElseThrow().gain(100, 200))
                .isCloseTo(OTHER.gain(100, 200), within(OTHER.gain(100, 200) * 0.15));
        assertThat(kinds(fit.lines().get(2))).contains(Kind.NO_EFFECT);
        assertThat(fit.lines().get(2).sure()).isEqualTo(Sureness.NO);
    }

    @Test
    void whatWorksOnInLaterPeriodsIsFoundWhereThePlanSaysSo() {
        double[] paid = new double[120];
        Simulated history = new Simulated(4, 120);
        Arrays.setAll(paid, t -> history.next() < 0.4 ? 1000 * history.next() : 0);
        double[] works = paid.clone();
        for (int t = 1; t < works.length; t++) {
            works[t] = 0.4 * paid[t] + 0.6 * works[t - 1];
        }
        SpendSeries series = history.line("tv", paid, works, CURVE).noise(60).series();
        assertThat(ResponseFit.of(series, true).carryOver()).isEqualTo(0.6);
        assertThat(ResponseFit.of(series, false).carryOver()).isZero();
        assertThat(ResponseFit.of(series, true)
                        .lines()
                        .get(0)
                        .curve()
                        .orElseThrow()
                        .at(400))
                .isCloseTo(CURVE.at(400), within(CURVE.at(400) * 0.1));
    }

    @Test
    void tooFewPeriodsSupportNothing() {
        LineResponse found = only(new Simulated(5, 11).line("search", 1000, CURVE));
        assertThat(found.sure()).isEqualTo(Sureness.NO);
        assertThat(found.curve()).isEmpty();
        assertThat(found.doubts()).containsExactly(new Doubt(Kind.FEW_PERIODS, Sureness.NO, 11, 12, List.of()));
    }

    @Test
    void twelvePeriodsAreFewForFourFigures() {
        LineResponse found = only(new Simulated(5, 12).line("search", 1000, CURVE));
        assertThat(found.doubts()).contains(new Doubt(Kind.FEW_PERIODS, Sureness.WEAK, 3, 5, List.of()));
        assertThat(found.sure()).isEqualTo(Sureness.WEAK);
    }

    @Test
    void aSteadySpendSupportsNothing() {
        Simulated history = new Simulated(6, 100);
        double[] steady = new double[100];
        Arrays.setAll(steady, t -> 500 + 20 * history.next());
        LineResponse found = only(history.line("search", steady, CURVE).noise(100));
        assertThat(found.sure()).isEqualTo(Sureness.NO);
        assertThat(kinds(found)).contains(Kind.STEADY_SPEND);
    }

    @Test
    void aSpendThatNeverChangesSupportsNothing() {
        double[] constant = new double[100];
        Arrays.fill(constant, 500);
        LineResponse found =
                only(new Simulated(7, 100).line("search", constant, CURVE).noise(100));
        assertThat(found.sure()).isEqualTo(Sureness.NO);
        assertThat(kinds(found)).contains(Kind.STEADY_SPEND, Kind.NO_EFFECT);
    }

    @Test
    void noiseAloneSupportsNothing() {
        int claimed = 0;
        for (int seed = 0; seed < 50; seed++) {
            LineResponse found =
                    only(new Simulated(1000 + seed, 80).idle("search", 1000).noise(400));
            claimed += found.sure() == Sureness.NO ? 0 : 1;
        }
        assertThat(claimed).isLessThanOrEqualTo(1);
    }

    @Test
    void aStraightLineIsNoCurve() {
        LineResponse found = only(new Simulated(8, 100)
                .line("search", 1000, new ResponseCurve.Power(10, 1))
                .noise(300));
        assertThat(found.sure()).isEqualTo(Sureness.NO);
        assertThat(kinds(found)).contains(Kind.STRAIGHT_LINE).doesNotContain(Kind.NO_EFFECT);
    }

    @Test
    void linesThatSpendTogetherAreNamed() {
        Simulated history = new Simulated(9, 120).line("search", 1000, CURVE);
        double[] alike = history.spend(0).clone();
        Arrays.setAll(alike, t -> 0.5 * alike[t] + 20 * history.next());
        LineResponse found = ResponseFit.of(
                        history.line("live", alike, OTHER)
                                .idle("mail", 500)
                                .noise(100)
                                .series(),
                        false)
                .lines()
                .get(0);
        assertThat(found.sure()).isEqualTo(Sureness.NO);
        assertThat(found.doubts())
                .filteredOn(doubt -> doubt.kind() == Kind.MOVES_ALONG)
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.with()).containsExactly(Segment.of("channel", "live")))
                .satisfies(doubt -> assertThat(doubt.measure()).isGreaterThan(10));
    }

    @Test
    void theSameHistoryGivesTheSameCurvesAndRanges() {
        SpendSeries series =
                new Simulated(10, 60).line("search", 1000, CURVE).noise(300).series();
        assertThat(ResponseFit.of(series, false).lines())
                .isEqualTo(ResponseFit.of(series, false).lines());
    }

    private static LineResponse only(Simulated history) {
        return ResponseFit.of(history.series(), false).lines().get(0);
    }

    private static List<Kind> kinds(LineResponse response) {
        return response.doubts().stream().map(Doubt::kind).toList();
    }
}
