package org.goalhealth.budget.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.budget.response.BudgetWhatIf.Limits;
import org.goalhealth.budget.response.Doubt.Kind;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.Move;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.ResponseCurve;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.Headroom;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class BudgetWhatIfTest {

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final Limits FORTY = limits(40);
    private static final ResponseCurve STRONG = new ResponseCurve.Hill(9_000_000, 500_000);
    private static final ResponseCurve FULL = new ResponseCurve.Hill(1_000_000, 50_000);

    @Test
    void eachRowSaysWhatItsSpendBrings() {
        BudgetWhatIf whatIf = whatIf(
                List.of(line("east", 400_000), line("west", 200_000)),
                FORTY,
                List.of(given("east", FULL), given("west", STRONG)),
                shift("east", "west", 100_000));
        assertThat(whatIf.present().response()).isCloseTo(FULL.at(400_000) + STRONG.at(200_000), within(1e-6));
        assertThat(spends(whatIf.present())).containsExactly(400_000L, 200_000L);
        WhatIfRow suggested = whatIf.suggested().orElseThrow();
        assertThat(spends(suggested)).containsExactly(300_000L, 300_000L);
        assertThat(suggested.change().orElseThrow())
                .isCloseTo(FULL.at(300_000) - FULL.at(400_000) + STRONG.at(300_000) - STRONG.at(200_000), within(1e-6));
        assertThat(suggested.lines().get(1).marginal().orElseThrow()).isEqualTo(STRONG.marginal(300_000));
        assertThat(suggested.perSpend().orElseThrow())
                .isCloseTo((FULL.at(300_000) + STRONG.at(300_000)) / 600_000, within(1e-9));
        assertThat(suggested.range()).isEmpty();
        assertThat(suggested.sure()).isEqualTo(Sureness.YES);
    }

    @Test
    void theBestMoveStaysWithinTheShareThatALineMayGive() {
        BudgetWhatIf whatIf = whatIf(
                List.of(line("east", 400_000), line("west", 200_000)),
                FORTY,
                List.of(given("east", FULL), given("west", STRONG)));
        assertThat(spends(whatIf.best().orElseThrow())).containsExactly(240_000L, 360_000L);
    }

    /** Half of 400,000 more than the 160,000 that it may give: down to 40,000, where east still brings less. */
    @Test
    void widerLimitsLetItGiveAStatedPartMore() {
        BudgetWhatIf whatIf = whatIf(
                List.of(line("east", 400_000), line("west", 200_000)),
                limits(10),
                List.of(given("east", FULL), given("west", STRONG)));
        assertThat(spends(whatIf.best().orElseThrow())).containsExactly(360_000L, 240_000L);
        assertThat(spends(whatIf.widened().orElseThrow())).containsExactly(160_000L, 440_000L);
    }

    @Test
    void minimumsAndMaximumsHoldAndLockedLinesStay() {
        Budget.Line low = new Budget.Line(region("east"), yuan(400_000), yuan(350_000), Optional.empty(), false);
        Budget.Line capped = new Budget.Line(region("west"), yuan(200_000), yuan(0), Optional.of(yuan(230_000)), false);
        Budget.Line locked = new Budget.Line(region("south"), yuan(50_000), yuan(0), Optional.empty(), true);
        BudgetWhatIf whatIf = whatIf(
                List.of(low, capped, locked),
                FORTY,
                List.of(given("east", FULL), given("west", STRONG), given("south", STRONG)));
        assertThat(spends(whatIf.best().orElseThrow())).containsExactly(370_000L, 230_000L, 50_000L);
        assertThat(spends(whatIf.widened().orElseThrow()).get(2)).isEqualTo(50_000L);
    }

    @Test
    void aLineWithoutACurveStaysAndIsNotReckonedInProportion() {
        BudgetWhatIf whatIf = whatIf(
                List.of(line("east", 400_000), line("west", 200_000), line("south", 100_000)),
                FORTY,
                List.of(given("east", FULL), given("west", STRONG)),
                shift("south", "west", 10_000));
        assertThat(spends(whatIf.best().orElseThrow()).get(2)).isEqualTo(100_000L);
        assertThat(whatIf.suggested().orElseThrow().change()).isEmpty();
        assertThat(whatIf.suggested().orElseThrow().sure()).isEqualTo(Sureness.NO);
        assertThat(whatIf.present().lines().get(2).response()).isEmpty();
        assertThat(whatIf.present().lines().get(2).marginal()).isEmpty();
    }

    @Test
    void curvesThatTheDataDoesNotSupportMoveNothing() {
        LineResponse unsure = LineResponse.fitted(
                region("west"),
                Optional.of(STRONG),
                List.of(new Doubt(Kind.NO_EFFECT, Sureness.NO, -1, 0)),
                500_000,
                List.of(new Draw(9_000_000, 500_000)));
        List<Budget.Line> lines = List.of(line("east", 400_000), line("west", 200_000));
        assertThat(whatIf(lines, FORTY, List.of(given("east", FULL), unsure)).best())
                .isEmpty();
        Limits lenient = FORTY.resting(Sureness.NO);
        WhatIfRow best = whatIf(lines, lenient, List.of(given("east", FULL), unsure))
                .best()
                .orElseThrow();
        assertThat(best.sure()).isEqualTo(Sureness.NO);
    }

    @Test
    void aFittedLineGetsNoMoreThanItEverSpent() {
        LineResponse fitted = LineResponse.fitted(
                region("west"), Optional.of(STRONG), List.of(), 250_000, List.of(new Draw(9_000_000, 500_000)));
        BudgetWhatIf whatIf = whatIf(
                List.of(line("east", 400_000), line("west", 200_000)), FORTY, List.of(given("east", FULL), fitted));
        assertThat(spends(whatIf.best().orElseThrow())).containsExactly(350_000L, 250_000L);
    }

    @Test
    void rangesOfAChangeKeepWhatLinesHaveInCommon() {
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            draws.add(new Draw(1_000_000 + 10_000 * i, 500_000));
        }
        BudgetWhatIf whatIf = whatIf(
                List.of(line("east", 300_000), line("west", 300_000)),
                FORTY,
                List.of(fitted("east", draws), fitted("west", draws)),
                shift("east", "west", 0));
        assertThat(whatIf.present().range().orElseThrow().low())
                .isCloseTo(2 * draws.get(5).at(300_000), within(1e-6));
        assertThat(whatIf.best().orElseThrow().changeRange().orElseThrow()).isEqualTo(new Range(0, 0));
    }

    @Test
    void centsStayWhereTheyAre() {
        Budget.Line odd =
                new Budget.Line(region("east"), new Money(40_000_050, YUAN), yuan(0), Optional.empty(), false);
        BudgetWhatIf whatIf =
                whatIf(List.of(odd, line("west", 200_000)), FORTY, List.of(given("east", FULL), given("west", STRONG)));
        assertThat(whatIf.best().orElseThrow().lines().get(0).spend()).isEqualTo(new Money(24_000_050, YUAN));
    }

    @Test
    void noMoreMovesAtOnceThanTheBudgetAllows() {
        Budget budget =
                budget(List.of(line("east", 400_000), line("west", 200_000))).withMaxMove(yuan(70_000));
        BudgetWhatIf whatIf =
                BudgetWhatIf.of(budget, List.of(given("east", FULL), given("west", STRONG)), List.of(), FORTY);
        assertThat(spends(whatIf.best().orElseThrow())).containsExactly(330_000L, 270_000L);
        assertThat(spends(whatIf.widened().orElseThrow())).containsExactly(295_000L, 305_000L);
    }

    @Test
    void noGoalIsPushedUnderItsFloorHoweverWideTheLimits() {
        Headroom tenth =
                new Headroom(List.of(new Headroom.Room(new GoalId("orders"), region("east"), Fraction.of(1, 10))));
        BudgetWhatIf whatIf = whatIf(
                List.of(line("east", 400_000), line("west", 200_000)),
                new Limits(line -> Percent.of(40), Percent.of(50), Sureness.WEAK, tenth),
                List.of(given("east", FULL), given("west", STRONG)));
        assertThat(spends(whatIf.best().orElseThrow())).containsExactly(360_000L, 240_000L);
        assertThat(spends(whatIf.widened().orElseThrow())).containsExactly(360_000L, 240_000L);
    }

    private static LineResponse given(String region, ResponseCurve curve) {
        return LineResponse.given(region(region), curve);
    }

    private static LineResponse fitted(String region, List<Draw> draws) {
        return LineResponse.fitted(
                region(region), Optional.of(new ResponseCurve.Hill(1_500_000, 500_000)), List.of(), 1_000_000, draws);
    }

    private static BudgetShift shift(String from, String to, long amount) {
        return new BudgetShift(
                new BudgetId("media"),
                region(from),
                amount == 0 ? List.of() : List.of(new Move(region(to), yuan(amount))),
                List.of());
    }

    private static BudgetWhatIf whatIf(
            List<Budget.Line> lines, Limits limits, List<LineResponse> responses, BudgetShift... shifts) {
        return BudgetWhatIf.of(budget(lines), responses, List.of(shifts), limits);
    }

    private static Budget budget(List<Budget.Line> lines) {
        return new Budget(new BudgetId("media"), LocalText.of("media"), new KpiId("back"), YUAN, Cadence.MONTH, lines);
    }

    private static Limits limits(int move) {
        return new Limits(line -> Percent.of(move), Percent.of(50));
    }

    private static Budget.Line line(String region, long amount) {
        return new Budget.Line(region(region), yuan(amount), yuan(0), Optional.empty(), false);
    }

    private static Segment region(String value) {
        return Segment.of("region", value);
    }

    private static Money yuan(long amount) {
        return Money.of(amount, YUAN);
    }

    private static List<Long> spends(WhatIfRow row) {
        return row.lines().stream()
                .map(line -> line.spend().amount().longValueExact())
                .toList();
    }
}
