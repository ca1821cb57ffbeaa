package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a line brings by its spend: read, checked and refused. */
class ResponsePlanTest {

    private static final String PLAN = """
            plan: shop
            dimensions: {channel: [search, live]}
            kpis:
              back: {every: month, by: [channel], from: {given: ratio}}
              sales: {every: week}
              yearly: {every: year}
              amount: {every: month, by: [channel]}
            budgets:
              media:
                return: back
                currency: CNY
                every: month
                response: COMMON
                lines:
                  - {segment: {channel: search}, amount: 10, response: OWN}
                  - {segment: {channel: live}, amount: 10}
            """;

    @Test
    void curvesAreGivenWithTheirParameters() {
        assertThat(own("{curve: hill, top: 900000, half: 250000}"))
                .contains(new Response.Given(new ResponseCurve.Hill(900_000, 250_000)));
        assertThat(own("{curve: hill, top: 900, half: 250, slope: 0.7}"))
                .contains(new Response.Given(new ResponseCurve.Hill(900, 250, 0.7)));
        assertThat(own("{curve: log, scale: 400, knee: 100}"))
                .contains(new Response.Given(new ResponseCurve.Log(400, 100)));
        assertThat(own("{curve: power, scale: 20, exponent: 0.5}"))
                .contains(new Response.Given(new ResponseCurve.Power(20, 0.5)));
    }

    @Test
    void curvesAreFittedToALinesOwnHistoryOrToAnOutcomeOfAll() {
        assertThat(own("fitted")).contains(new Response.Fitted(false));
        assertThat(own("{carry-over: true}")).contains(new Response.Fitted(true));
        assertThat(own("{outcome: sales}")).contains(new Response.Joint(new KpiId("sales"), false));
        assertThat(own("{outcome: sales, carry-over: true}")).contains(new Response.Joint(new KpiId("sales"), true));
    }

    @Test
    void whatABudgetSaysHoldsForLinesThatSayNothing() {
        assertThat(responses("fitted", "{curve: log, scale: 4, knee: 1}"))
                .containsExactly(
                        Optional.of(new Response.Given(new ResponseCurve.Log(4, 1))),
                        Optional.of(new Response.Fitted(false)));
    }

    @Test
    void aPlanBuiltInJavaIsEqualToTheOneRead() {
        Plan read = parse(text("fitted", "{outcome: sales}"));
        Budget budget = read.budgets().get(0);
        List<Budget.Line> lines = budget.lines().stream()
                .map(line -> new Budget.Line(line.segment(), line.amount(), line.min(), line.max(), line.locked())
                        .with(line.response().orElseThrow()))
                .toList();
        assertThat(new Budget(budget.id(), budget.name(), budget.returnKpi(), budget.currency(), budget.every(), lines))
                .isEqualTo(budget);
    }

    @Test
    void aCurveIsOneOfThreeAndHasItsOwnParameters() {
        refused("{curve: s-shape, top: 1}", "15:68", "'s-shape' is none of hill, log, power");
        refused("{curve: hill, top: 1}", "15:60", "'response' has no 'half'");
        refused("{curve: hill, top: 1, half: 2, knee: 3}", "15:97", "'knee' has no meaning beside 'curve: hill'");
        refused("{curve: log, scale: 0, knee: 3}", "15:80", "'0' is not above 0");
        refused("{curve: hill, top: 1, half: 2, slope: 2}", "15:60", "slope is 2.0; a Hill curve of a slope above 1");
        refused("{curve: power, scale: 1, exponent: 1.5}", "15:60", "a power above 1 has growing returns");
        refused("{outcome: sales, top: 1}", "15:82", "'top' has no meaning beside 'outcome'");
        refused("guessed", "15:60", "'guessed' is none of fitted");
    }

    @Test
    void anOutcomeIsAKnownFigureThatAddsUpAndComesAsOftenAsTheBudget() {
        refused("{outcome: sale}", "15:70", "the plan has no kpi 'sale'");
        refused("{outcome: back}", "15:70", "kpi back is a ratio, and does not add up");
        refused("{outcome: yearly}", "15:70", "kpi yearly has fewer figures than the budget has periods");
    }

    @Test
    void whatTheBudgetSaysWrongIsSaidThereAndOnce() {
        InvalidPlanException wrong =
                catchThrowableOfType(InvalidPlanException.class, () -> parse(text("{outcome: yearly}", "fitted")));
        assertThat(wrong.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString()).contains(":13:25: ", "kpi yearly has fewer figures"));
    }

    @Test
    void toFitALineTheReturnHasToSayWhatWasSpent() {
        String text = text("fitted", "fitted").replace("return: back", "return: amount");
        InvalidPlanException wrong = catchThrowableOfType(InvalidPlanException.class, () -> parse(text));
        assertThat(wrong).hasMessageContaining("kpi amount is no ratio, so what a line spent is not known");
        assertThat(parse(text.replace("fitted", "{curve: log, scale: 4, knee: 1}"))
                        .budgets())
                .hasSize(1);
    }

    private static Plan parse(String text) {
        return PlanFile.parse(text, "plan.yaml");
    }

    private static void refused(String own, String place, String message) {
        InvalidPlanException wrong = catchThrowableOfType(InvalidPlanException.class, () -> parse(text("fitted", own)));
        assertThat(wrong).as(own).isNotNull();
        assertThat(wrong.problems())
                .as(own)
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains(":" + place + ": ", message));
    }

    private static Optional<Response> own(String own) {
        return responses("fitted", own).get(0);
    }

    private static List<Optional<Response>> responses(String common, String own) {
        return parse(text(common, own)).budgets().get(0).lines().stream()
                .map(Budget.Line::response)
                .toList();
    }

    private static String text(String common, String own) {
        return PLAN.replace("COMMON", common).replace("OWN", own);
    }
}
