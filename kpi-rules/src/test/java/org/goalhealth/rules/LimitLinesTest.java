package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.rules.PlanParts.budget;
import static org.goalhealth.rules.PlanParts.funnel;
import static org.goalhealth.rules.PlanParts.line;
import static org.goalhealth.rules.PlanParts.only;
import static org.goalhealth.rules.PlanParts.region;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.situation.LimitOrigin;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

/** Which lines of limits a plan may have for the shipped rules, and what a line that names a goal does. */
class LimitLinesTest {

    private static final String SHORTFALL = "baseline-shortfall";
    private static final String THRESHOLD = "low-conversion";
    private static final String RETURN = "low-return";

    private static final Kpi ORDERS = Kpi.builder("orders")
            .levels(List.of(Level.TOTAL, Level.by("region")))
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();
    private static final Kpi VISITS = Kpi.builder("visits").build();
    private static final Kpi RATE =
            Kpi.builder("rate").every(Cadence.MONTH).by("region").ratio().build();
    private static final Kpi ROI =
            Kpi.builder("roi").every(Cadence.MONTH).by("region").ratio().build();

    @Test
    void aKpiForARuleOfBudgetsIsRefused() {
        refusal(RETURN, kpi("roi"))
                .hasMessageContaining("limits.0.kpi: rule low-return is judged for budgets, not for a kpi")
                .hasMessageContaining("name budget: ...");
    }

    @Test
    void aGoalForARuleOfBudgetsIsRefused() {
        refusal(RETURN, goal("more-orders"))
                .hasMessageContaining("limits.0.goal: rule low-return is judged for budgets, not for a goal");
    }

    @Test
    void aBudgetForARuleOfKpisIsRefused() {
        refusal(SHORTFALL, budgetScope(Segment.TOTAL))
                .hasMessageContaining("limits.0.budget: rule baseline-shortfall is judged for kpis, not for a budget")
                .hasMessageContaining("name kpi: ... or goal: ...");
    }

    @Test
    void aFunnelIsRefusedForEveryRule() {
        LimitScope scope = new LimitScope(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new FunnelId("private-domain")),
                Optional.empty(),
                Segment.TOTAL);
        refusal(THRESHOLD, scope).hasMessageContaining("is judged for kpis, not for a funnel");
        refusal(RETURN, scope).hasMessageContaining("is judged for budgets, not for a funnel");
    }

    @Test
    void aLineForARuleWithoutLimitsIsRefused() {
        refusal("under-floor", LimitScope.EVERYWHERE)
                .hasMessageContaining("limits.0.rule: rule under-floor takes no limits");
    }

    @Test
    void aGoalWithoutAMeasureIsRefusedWithThoseThatHaveOne() {
        refusal(SHORTFALL, goal("grow"))
                .hasMessageContaining("limits.0.goal: goal grow has no measure")
                .hasMessageContaining("more-orders");
    }

    @Test
    void aSegmentOutsideTheGoalsIsRefused() {
        refusal(SHORTFALL, goal("more-orders", region("east")))
                .hasMessageContaining("limits.0.segment: goal more-orders is about 'region=west'");
    }

    @Test
    void aShortfallLineForAKpiWithoutABaselineIsRefused() {
        refusal(SHORTFALL, kpi("visits"))
                .hasMessageContaining("limits.0.kpi: kpi visits has no baseline")
                .hasMessageContaining("declare one for it, as baseline");
    }

    @Test
    void aShortfallLineForAGoalWithoutABaselineIsRefused() {
        refusal(SHORTFALL, goal("more-visits")).hasMessageContaining("limits.0.goal: kpi visits has no baseline");
    }

    @Test
    void aSegmentThatTheKpiIsNotCutByIsRefused() {
        refusal("data-missing", LimitScope.of(VISITS.id(), region("west")))
                .hasMessageContaining("limits.0.segment: kpi visits has no figures for 'region=west'");
    }

    @Test
    void aSegmentOfTwoDimensionsIsRefusedWhereNoLevelHasBoth() {
        Segment both = region("west").and("channel", "shop");
        refusal(SHORTFALL, LimitScope.of(ORDERS.id(), both)).hasMessageContaining("its levels are [[], [region]]");
    }

    @Test
    void aSegmentThatNoJudgedKpiIsCutByIsRefused() {
        refusal(SHORTFALL, segment(Segment.of("channel", "shop")))
                .hasMessageContaining("limits.0.segment: rule baseline-shortfall judges no kpi");
    }

    @Test
    void aSegmentOfAThresholdIsRefusedWhereNoLineNamesAKpiInIt() {
        refusal(THRESHOLD, segment(region("west"))).hasMessageContaining("name kpi: ... or goal: ...");
        assertThatThrownBy(() -> plan(THRESHOLD, LimitScope.of(RATE.id(), region("east")))
                        .and(p -> p.limit(THRESHOLD, segment(region("west")), Map.of()))
                        .report())
                .hasMessageContaining("limits.1.segment");
    }

    @Test
    void aSegmentWithoutABudgetLineIsRefusedWithTheNearest() {
        refusal(RETURN, budgetScope(region("west")))
                .hasMessageContaining("limits.0.segment: no line of budget media is within 'region=west'")
                .hasMessageContaining("did you mean region=east");
        refusal(RETURN, segment(region("west"))).hasMessageContaining("no line of any budget is within 'region=west'");
    }

    @Test
    void theProblemStandsWhereTheLineStands() {
        Place place = new Place("plan.yaml", 7, 5);
        Given given = parts().and(p ->
                p.limit(new LimitLine(SHORTFALL, kpi("visits"), Map.of("by", LimitValue.parse("9 %")), place)));
        assertThatThrownBy(given::report)
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidPlanException.class))
                .satisfies(
                        e -> assertThat(e.problems()).extracting(Problem::place).containsExactly(place));
    }

    @Test
    void aLineThatCoversSomethingIsAccepted() {
        accepted(SHORTFALL, LimitScope.EVERYWHERE);
        accepted(SHORTFALL, kpi("orders"));
        accepted(SHORTFALL, LimitScope.of(ORDERS.id(), region("west")));
        accepted(SHORTFALL, segment(region("west")));
        accepted(SHORTFALL, goal("more-orders"));
        accepted(SHORTFALL, goal("more-orders", region("west")));
        accepted("data-missing", kpi("visits"));
        accepted("data-stale", goal("more-visits"));
        accepted(THRESHOLD, LimitScope.of(RATE.id(), region("west")));
        accepted(RETURN, budgetScope(Segment.TOTAL));
        accepted(RETURN, budgetScope(region("east")));
        accepted(RETURN, segment(region("east")));
    }

    @Test
    void aSegmentWiderThanTheLevelsOfAKpiIsAccepted() {
        Kpi fine = Kpi.builder("orders").by("region", "channel").build();
        Given given = Given.plan(p -> p.dimension("channel", "shop", "online").kpi(fine))
                .and(p -> p.limit("data-missing", LimitScope.of(fine.id(), region("west")), Map.of()))
                .series(fine, region("west").and("channel", "shop"), "1");
        assertThat(given.findings()).isEmpty();
    }

    @Test
    void aLineForEverythingIsAcceptedWhereThereIsNothing() {
        Given given =
                Given.kpi(VISITS, "1").limit(SHORTFALL, Map.of("by", "20 %")).limit(RETURN, Map.of("low", "2"));
        assertThat(given.findings()).isEmpty();
    }

    @Test
    void aGoalsLimitHoldsForItsKpiAndSegmentOnly() {
        Kpi other = Kpi.builder("sales")
                .by("region")
                .baseline(new Baseline.Fixed(new BigDecimal(100)))
                .build();
        Given given = Given.plan(p -> p.kpi(ORDERS).kpi(other).goal(measured("more-orders", ORDERS, region("west"))))
                .series(ORDERS, region("east"), "300x8 90x3")
                .series(ORDERS, region("west"), "300x8 90x3")
                .series(other, region("west"), "300x8 90x3")
                .and(p -> p.limit(SHORTFALL, goal("more-orders"), Map.of("by", "10 %")));

        assertThat(given.findings("W1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fingerprint()).hasToString("W1 kpi:orders region=west"))
                .satisfies(finding -> assertThat(origins(finding)).containsExactly("goal more-orders", "default"));
    }

    @Test
    void aGoalOfASegmentIsNarrowerThanItsKpi() {
        Given given = Given.plan(p -> p.kpi(ORDERS).goal(measured("more-orders", ORDERS, region("west"))))
                .series(ORDERS, region("west"), "300x8 90x3")
                .and(p -> p.limit(SHORTFALL, goal("more-orders"), Map.of("by", "10 %")))
                .limit(SHORTFALL, ORDERS, Map.of("by", "50 %"));

        assertThat(given.findings("W1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.segment()).isEqualTo(region("west")));
    }

    @Test
    void aSegmentNarrowsTheGoalsOwn() {
        Given given = Given.plan(p -> p.kpi(ORDERS).goal(measured("more-orders", ORDERS, Segment.TOTAL)))
                .series(ORDERS, region("east"), "300x8 90x3")
                .series(ORDERS, region("west"), "300x8 90x3")
                .and(p -> p.limit(SHORTFALL, goal("more-orders", region("west")), Map.of("by", "10 %")));

        assertThat(given.findings("W1"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(origins(finding)).containsExactly("goal more-orders, region=west", "default"));
    }

    @Test
    void aThresholdJudgesWhatAGoalNames() {
        Given given = Given.plan(p -> p.kpi(RATE).goal(measured("convert", RATE, region("west"))))
                .series(RATE, region("east"), "24/1000x2")
                .series(RATE, region("west"), "24/1000x2");
        assertThat(given.findings("W2")).isEmpty();

        given.and(p -> p.limit(THRESHOLD, goal("convert"), Map.of()));
        assertThat(given.findings("W2")).extracting(Finding::segment).containsExactly(region("west"));
    }

    private static List<String> origins(Finding finding) {
        return finding.evidence().limits().stream()
                .map(limit -> limit.origin() instanceof LimitOrigin.PlanLine line
                        ? line.scope().toString()
                        : "default")
                .toList();
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refusal(String rule, LimitScope scope) {
        return assertThatThrownBy(() -> plan(rule, scope).report()).isInstanceOf(InvalidPlanException.class);
    }

    private static void accepted(String rule, LimitScope scope) {
        assertThat(plan(rule, scope).report()).isNotNull();
    }

    private static Given plan(String rule, LimitScope scope) {
        return parts().and(p -> p.limit(rule, scope, Map.of()));
    }

    private static Given parts() {
        Kpi stage = Kpi.builder("stage").ratio().build();
        return Given.plan(p -> p.dimension("channel", "shop", "online")
                        .kpi(ORDERS)
                        .kpi(VISITS)
                        .kpi(RATE)
                        .kpi(ROI)
                        .kpi(stage)
                        .funnel(funnel(stage, "0.5", "0.1"))
                        .budget(budget(ROI, line("east", "1000"), line("south", "1000")))
                        .goal(new Goal(
                                new GoalId("grow"),
                                LocalText.of("grow"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()))
                        .goal(measured("more-orders", ORDERS, region("west")))
                        .goal(measured("more-visits", VISITS, Segment.TOTAL)))
                .series(VISITS, Segment.TOTAL, "1x8");
    }

    private static Goal measured(String id, Kpi kpi, Segment segment) {
        return new Goal(
                new GoalId(id),
                LocalText.of(id),
                Optional.empty(),
                Optional.of(new Goal.Measure(
                        kpi.id(),
                        segment,
                        PlanCalendar.iso(ZoneId.of("UTC")).parse("2026"),
                        Optional.empty(),
                        only("1"))),
                List.of());
    }

    private static LimitScope kpi(String id) {
        return LimitScope.of(new KpiId(id), Segment.TOTAL);
    }

    private static LimitScope goal(String id) {
        return goal(id, Segment.TOTAL);
    }

    private static LimitScope goal(String id, Segment segment) {
        return new LimitScope(
                Optional.empty(), Optional.of(new GoalId(id)), Optional.empty(), Optional.empty(), segment);
    }

    private static LimitScope budgetScope(Segment segment) {
        return LimitScope.of(new BudgetId("media"), segment);
    }

    private static LimitScope segment(Segment segment) {
        return new LimitScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), segment);
    }
}
