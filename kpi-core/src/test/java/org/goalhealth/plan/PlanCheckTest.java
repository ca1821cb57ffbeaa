package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;

class PlanCheckTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    private final PlanBuilder plan =
            Plan.builder("p").dimension("region", "east", "west").dimension("channel", "web");

    @Test
    void aPlanThatFitsTogetherHasNoProblem() {
        plan.kpi(monthly("orders").by("region").build())
                .goal(goal("more", "orders", Target.of(BigDecimal.ONE)))
                .limit("r", LimitScope.of(new KpiId("orders"), Segment.of("region", "west")), Map.of("by", "15 %"));

        assertThat(plan.build().kpis()).hasSize(1);
    }

    @Test
    void aCircleOfGoalsIsPrintedOnce() {
        plan.goal(child("a", "b")).goal(child("b", "c")).goal(child("c", "a")).goal(child("d", "a"));

        Problem problem = only();

        assertThat(problem.code()).isEqualTo(Code.CYCLE);
        assertThat(problem.message()).isEqualTo("the goals go round in a circle: a -> b -> c -> a");
    }

    @Test
    void aCircleStartsAtItsFirstGoalWhoeverLeadsIntoIt() {
        plan.goal(child("d", "b")).goal(child("a", "b")).goal(child("b", "c")).goal(child("c", "a"));

        assertThat(only().message()).isEqualTo("the goals go round in a circle: a -> b -> c -> a");
        assertThat(only().path()).isEqualTo("goals.a.parent");
    }

    @Test
    void aGoalDeclaredTwiceIsNoCircle() {
        plan.goal(child("a", "b")).goal(goal("b")).goal(child("b", "a"));

        assertThat(only().code()).isEqualTo(Code.DUPLICATE);
    }

    @Test
    void twoCirclesOfGoalsAreTwoProblems() {
        plan.goal(child("a", "a")).goal(child("b", "c")).goal(child("c", "b"));

        assertThat(problems()).extracting(Problem::code).containsExactly(Code.CYCLE, Code.CYCLE);
    }

    @Test
    void aLadderOfWhatIsBetterHigherRises() {
        plan.kpi(monthly("orders").build()).goal(goal("more", "orders", ladder(3, 2, 1)));

        Problem problem = only();

        assertThat(problem.code()).isEqualTo(Code.OUT_OF_ORDER);
        assertThat(problem.value()).isEqualTo("3, 2, 1");
        assertThat(problem.fix()).isEqualTo("give floor <= target <= challenge");
    }

    @Test
    void aLadderOfWhatIsBetterLowerFalls() {
        plan.kpi(monthly("cost").better(Direction.LOWER).build()).goal(goal("less", "cost", ladder(1, 2, 3)));

        assertThat(only().fix()).isEqualTo("give floor >= target >= challenge");
    }

    @Test
    void aLadderMayStandStill() {
        plan.kpi(monthly("cost").better(Direction.LOWER).build())
                .goal(goal("same", "cost", ladder(2, 2, 2)))
                .goal(goal("less", "cost", ladder(3, 2, 1)));

        assertThat(plan.build().goals()).hasSize(2);
    }

    @Test
    void anUnknownKpiNamesTheNearest() {
        plan.kpi(monthly("online-orders").build()).goal(goal("more", "online-order", Target.of(BigDecimal.ONE)));

        assertThat(only())
                .isEqualTo(new Problem(
                        Code.UNKNOWN_NAME,
                        Place.JAVA,
                        "goals.more.kpi",
                        "online-order",
                        "the plan has no kpi 'online-order'",
                        "did you mean online-orders?"));
    }

    @Test
    void anUnknownParentSourceAndDimensionAreThreeProblems() {
        plan.kpi(monthly("orders")
                        .by("shop")
                        .from(new KpiInput.Sum(new SourceId("rows"), "n", Gap.MISSING))
                        .build())
                .goal(child("a", "nobody"));

        assertThat(problems())
                .extracting(Problem::path)
                .containsExactly("kpis.orders.by", "kpis.orders.from.source", "goals.a.parent");
    }

    @Test
    void anIdDeclaredTwiceIsAProblem() {
        plan.kpi(monthly("orders").build()).kpi(monthly("orders").build());

        assertThat(only().message()).isEqualTo("'orders' is declared twice");
    }

    @Test
    void aTargetForLessThanAPeriodOfItsKpiDoesNotFit() {
        plan.kpi(Kpi.builder("orders").every(Cadence.YEAR).build())
                .goal(goal("more", "orders", Target.of(BigDecimal.ONE)));

        assertThat(only().path()).isEqualTo("goals.more.period");
    }

    @Test
    void aGoalForASegmentTheKpiIsNotCutByDoesNotFit() {
        plan.kpi(monthly("orders").by("region").build())
                .goal(new Goal(
                        new GoalId("more"),
                        LocalText.of("more"),
                        Optional.empty(),
                        Optional.of(measure("orders", Segment.of("channel", "web"), Target.of(BigDecimal.ONE))),
                        List.of()));

        assertThat(only().message()).isEqualTo("kpi orders is cut by [region] and has no figures for 'channel=web'");
    }

    @Test
    void aStageWhoseIdealIsWorseThanItsDangerIsOutOfOrder() {
        plan.kpi(monthly("bounce").better(Direction.LOWER).build())
                .funnel(new Funnel(
                        new FunnelId("f"),
                        LocalText.of("f"),
                        Cadence.MONTH,
                        List.of(new Funnel.Stage(
                                new StageId("s"),
                                LocalText.of("s"),
                                new KpiId("bounce"),
                                new BigDecimal("0.3"),
                                new BigDecimal("0.2")))));

        assertThat(only().code()).isEqualTo(Code.OUT_OF_ORDER);
    }

    @Test
    void aBudgetCannotReturnWhatIsBetterLower() {
        plan.kpi(monthly("cost").better(Direction.LOWER).build())
                .budget(new Budget(
                        new BudgetId("media"),
                        LocalText.of("media"),
                        new KpiId("cost"),
                        CNY,
                        Cadence.MONTH,
                        List.of(new Budget.Line(
                                Segment.TOTAL, Money.of(1, CNY), Money.zero(CNY), Optional.empty(), false))));

        assertThat(only().message()).isEqualTo("kpi cost is better lower and cannot be a return");
    }

    @Test
    void aLimitLineNamesKnownThings() {
        plan.limit("r", LimitScope.of(new KpiId("orders"), Segment.of("region", "eest")), Map.of());

        assertThat(problems())
                .extracting(Problem::path, Problem::fix)
                .containsExactly(
                        tuple("limits.0.kpi", "none is declared"),
                        tuple("limits.0.segment", "did you mean east or west?"));
    }

    private Problem only() {
        assertThat(problems()).hasSize(1);
        return problems().get(0);
    }

    private List<Problem> problems() {
        return catchThrowableOfType(InvalidPlanException.class, plan::build).problems();
    }

    private static KpiBuilder monthly(String id) {
        return Kpi.builder(id).every(Cadence.MONTH);
    }

    private static Goal goal(String id) {
        return new Goal(new GoalId(id), LocalText.of(id), Optional.empty(), Optional.empty(), List.of());
    }

    private static Goal child(String id, String parent) {
        return new Goal(new GoalId(id), LocalText.of(id), Optional.of(new GoalId(parent)), Optional.empty(), List.of());
    }

    private static Goal goal(String id, String kpi, Target target) {
        return new Goal(
                new GoalId(id),
                LocalText.of(id),
                Optional.empty(),
                Optional.of(measure(kpi, Segment.TOTAL, target)),
                List.of());
    }

    private static Goal.Measure measure(String kpi, Segment segment, Target target) {
        return new Goal.Measure(
                new KpiId(kpi), segment, PlanCalendar.iso(ZoneOffset.UTC).parse("2026-Q1"), Optional.empty(), target);
    }

    private static Target ladder(long floor, long target, long challenge) {
        return Target.of(BigDecimal.valueOf(floor), BigDecimal.valueOf(target), BigDecimal.valueOf(challenge));
    }
}
