package org.goalhealth.budget.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.goalhealth.budget.response.Doubt.Kind;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanFile;
import org.goalhealth.plan.ResponseCurve;
import org.goalhealth.plan.Segment;
import org.goalhealth.situation.SpendFigures;
import org.goalhealth.situation.SpendFigures.Spent;
import org.goalhealth.time.Period;
import org.junit.jupiter.api.Test;

/** From a plan and its history to what its lines bring. */
class LineResponsesTest {

    private static final Segment EAST = Segment.of("region", "east");
    private static final Segment WEST = Segment.of("region", "west");
    private static final ResponseCurve.Hill CURVE = new ResponseCurve.Hill(9000, 250);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);

    private static final String PLAN = """
            plan: shop
            dimensions: {region: [east, west]}
            kpis:
              back: {every: week, by: [region], from: {given: ratio}}
              sales: {every: week}
            budgets:
              media:
                return: back
                currency: CNY
                every: EVERY
                response: RESPONSE
                lines:
                  - {segment: {region: east}, amount: 500}
                  - {segment: {region: west}, amount: AMOUNT}
            """;

    @Test
    void eachLineIsFittedToWhatItSpentAndReturned() {
        List<LineResponse> found = responses("fitted", "week", 400, week -> true);
        assertThat(found).extracting(LineResponse::line).containsExactly(EAST, WEST);
        assertThat(found.get(0).curve().orElseThrow().gain(200, 400))
                .isCloseTo(CURVE.gain(200, 400), within(CURVE.gain(200, 400) * 0.02));
        assertThat(found.get(0).sure()).isEqualTo(Sureness.YES);
    }

    @Test
    void linesThatNameAnOutcomeAreFittedToItTogether() {
        List<LineResponse> found = responses("{outcome: sales}", "week", 400, week -> true);
        assertThat(found.get(0).curve().orElseThrow().gain(200, 400))
                .isCloseTo(CURVE.gain(200, 400), within(CURVE.gain(200, 400) * 0.05));
        assertThat(found.get(1).curve().orElseThrow().gain(200, 400))
                .isCloseTo(CURVE.gain(200, 400) / 3, within(CURVE.gain(200, 400) * 0.05));
    }

    /** The week of 2025-07-07 has no figure: 25 weeks are left after it. */
    @Test
    void onlyTheLatestPeriodsInARowAreFitted() {
        LocalDate hole = LocalDate.of(2025, 7, 7);
        List<LineResponse> found =
                responses("fitted", "week", 400, week -> !START.plusWeeks(week).equals(hole));
        List<LineResponse> later =
                responses("fitted", "week", 400, week -> START.plusWeeks(week).isAfter(hole));
        assertThat(found).isEqualTo(later);
    }

    @Test
    void aLineThatWasNeverFedHasNoHistory() {
        List<LineResponse> found = responses("fitted", "week", 400, week -> false);
        assertThat(found).allSatisfy(response -> {
            assertThat(response.sure()).isEqualTo(Sureness.NO);
            assertThat(response.curve()).isEmpty();
            assertThat(response.doubts()).extracting(Doubt::kind).containsExactly(Kind.NO_HISTORY);
        });
    }

    @Test
    void anAmountBeyondWhatWasEverSpentIsDoubted() {
        assertThat(responses("fitted", "week", 1500, week -> true).get(1).doubts())
                .extracting(Doubt::kind)
                .contains(Kind.BEYOND_HISTORY);
        assertThat(responses("fitted", "week", 1500, week -> true).get(1).sure())
                .isEqualTo(Sureness.WEAK);
        assertThat(responses("fitted", "week", 2500, week -> true).get(1).sure())
                .isEqualTo(Sureness.NO);
    }

    /** The week that begins on 2025-12-29 counts to January, which has not closed. */
    @Test
    void weeksAddUpToTheBudgetsMonthsThatHaveClosed() {
        Plan plan = plan("fitted", "month", 400);
        Budget budget = plan.budgets().get(0);
        SpendFigures figures = new SpendFigures(plan, history(plan, week -> true), budget, DATE);
        var months = figures.of(EAST);
        assertThat(months.keySet())
                .extracting(Period::label)
                .startsWith("2024-01")
                .endsWith("2025-12")
                .hasSize(24);
        double weeks = new SpendFigures(
                        plan("fitted", "week", 400),
                        history(plan, week -> true),
                        plan("fitted", "week", 400).budgets().get(0),
                        DATE)
                .of(EAST).values().stream().limit(104).mapToDouble(Spent::spend).sum();
        assertThat(months.values().stream().mapToDouble(Spent::spend).sum()).isCloseTo(weeks, within(1e-6));
    }

    @Test
    void nothingLaterThanTheDateIsKnown() {
        Plan plan = plan("fitted", "week", 400);
        SpendFigures figures = new SpendFigures(
                plan, history(plan, week -> true), plan.budgets().get(0), LocalDate.of(2024, 1, 15));
        assertThat(figures.of(EAST)).hasSize(2);
        assertThat(figures.of(new KpiId("sales"))).hasSize(2);
    }

    private static List<LineResponse> responses(String response, String every, int amount, IntPredicate has) {
        Plan plan = plan(response, every, amount);
        Budget budget = plan.budgets().get(0);
        return LineResponses.of(budget, new SpendFigures(plan, history(plan, has), budget, DATE));
    }

    private static Plan plan(String response, String every, int amount) {
        return PlanFile.parse(
                PLAN.replace("RESPONSE", response).replace("EVERY", every).replace("AMOUNT", "" + amount), "plan.yaml");
    }

    private static History history(Plan plan, IntPredicate has) {
        Random random = new Random(1);
        List<Observation> observations = new ArrayList<>();
        for (int week = 0; week < 105; week++) {
            LocalDate day = START.plusWeeks(week);
            double east = cents(1000 * random.nextDouble());
            double west = cents(1000 * random.nextDouble());
            double one = CURVE.at(east) + 50 * random.nextGaussian();
            double other = CURVE.at(west) / 3 + 20 * random.nextGaussian();
            if (has.test(week)) {
                observations.add(Observation.ratio("back", EAST, day, decimal(one), decimal(east)));
                observations.add(Observation.ratio("back", WEST, day, decimal(other), decimal(west)));
                observations.add(Observation.of("sales", Segment.TOTAL, day, decimal(7000 + one + other)));
            }
        }
        return History.of(plan, observations);
    }

    private static double cents(double amount) {
        return Math.round(amount * 100) / 100.0;
    }

    private static BigDecimal decimal(double amount) {
        return BigDecimal.valueOf(Math.round(amount * 100), 2);
    }
}
