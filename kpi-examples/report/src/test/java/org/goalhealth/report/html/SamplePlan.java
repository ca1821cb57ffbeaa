package org.goalhealth.report.html;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.FunnelId;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Playbook;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Target;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/** The plan of an invented restaurant chain, with the regions and names that a test wants. */
final class SamplePlan {

    static final Currency CNY = Currency.getInstance("CNY");
    static final PlaybookId ITERATION = new PlaybookId("hit-product-iteration");

    private static final PlanCalendar CALENDAR = PlanCalendar.iso(ZoneId.of("Asia/Shanghai"));

    private final List<String> regions;
    private final Naming naming;

    /** What a thing is called, given what it would be called in the plain sample. */
    interface Naming {
        LocalText name(String en, String zh);
    }

    SamplePlan(List<String> regions, Naming naming) {
        this.regions = regions;
        this.naming = naming;
    }

    Plan plan() {
        return Plan.builder("spice-house")
                .name(naming.name("Spice House (invented)", "川香小馆（虚构）"))
                .calendar(CALENDAR)
                .dimension(new Dimension("region", regions))
                .kpi(orders())
                .kpi(ratio("media-return", naming.name("return on media", "投放回报"), Unit.Plain.PLAIN))
                .kpi(ratio("member-rate", naming.name("visitors who join", "到店入会率"), Unit.Share.PERCENT))
                .kpi(ratio("order-rate", naming.name("members who order", "会员下单率"), Unit.Share.PERCENT))
                .goal(goal("growth", naming.name("Growth in 2026", "2026 年度增长"), null, Optional.empty()))
                .goal(goal("more-orders", naming.name("More online orders", "线上订单提升"), "growth", orderGoal()))
                .goal(goal(
                        "east-orders", naming.name("Online orders in the east", "东区线上订单"), "more-orders", eastGoal()))
                .goal(goal("conversion", naming.name("Members who order", "会员下单转化"), "growth", rateGoal()))
                .goal(goal("brand", naming.name("A brand people recommend", "被顾客推荐的品牌"), null, Optional.empty()))
                .funnel(funnel())
                .budget(budget())
                .limit(limit("baseline-shortfall", LimitScope.of(new KpiId("online-orders"), region(0)), "by", "12 %"))
                .limit(limit(
                        "low-conversion", LimitScope.of(new KpiId("order-rate"), Segment.TOTAL), "threshold", "2.5 %"))
                .playbook(
                        new Playbook(ITERATION, naming.name("hit-product iteration", "爆品迭代"), Optional.of(ownerName())))
                .build();
    }

    Segment region(int index) {
        return Segment.of("region", regions.get(index));
    }

    private String ownerName() {
        return naming.name("product team", "产品组").en();
    }

    private Kpi orders() {
        return Kpi.builder("online-orders")
                .name(naming.name("online orders", "门店线上订单"))
                .by("region")
                .unit(new Unit.Things(naming.name("orders", "单")))
                .decimals(0)
                .baseline(new Baseline.Mean(8))
                .owner("store operations")
                .build();
    }

    private static Kpi ratio(String id, LocalText name, Unit unit) {
        return Kpi.builder(id)
                .name(name)
                .every(Cadence.MONTH)
                .by("region")
                .ratio()
                .unit(unit)
                .build();
    }

    private static Goal goal(
            String id,
            LocalText name,
            @org.jspecify.annotations.Nullable String parent,
            Optional<Goal.Measure> measure) {
        return new Goal(
                new GoalId(id), name, Optional.ofNullable(parent).map(GoalId::new), measure, List.of("marketing"));
    }

    private static Optional<Goal.Measure> orderGoal() {
        return Optional.of(new Goal.Measure(
                new KpiId("online-orders"),
                Segment.TOTAL,
                CALENDAR.periodOf(Cadence.QUARTER, LocalDate.of(2026, 1, 1)),
                Optional.empty(),
                Target.of(new BigDecimal(140000), new BigDecimal(150000), new BigDecimal(170000))));
    }

    private Optional<Goal.Measure> eastGoal() {
        return Optional.of(new Goal.Measure(
                new KpiId("online-orders"),
                region(0),
                CALENDAR.periodOf(Cadence.YEAR, LocalDate.of(2026, 1, 1)),
                Optional.of(Cadence.QUARTER),
                Target.of(new BigDecimal(52000), new BigDecimal(56000), new BigDecimal(64000))));
    }

    private static Optional<Goal.Measure> rateGoal() {
        return Optional.of(new Goal.Measure(
                new KpiId("order-rate"),
                Segment.TOTAL,
                CALENDAR.periodOf(Cadence.YEAR, LocalDate.of(2026, 1, 1)),
                Optional.of(Cadence.MONTH),
                Target.of(new BigDecimal("0.02"), new BigDecimal("0.03"), new BigDecimal("0.045"))));
    }

    private Funnel funnel() {
        return new Funnel(
                new FunnelId("private-domain"),
                naming.name("Private domain", "私域漏斗"),
                Cadence.MONTH,
                List.of(
                        stage(
                                "visit-to-member",
                                naming.name("visit to member", "到店到入会"),
                                "member-rate",
                                "0.30",
                                "0.20"),
                        stage(
                                "member-to-order",
                                naming.name("member to order", "入会到下单"),
                                "order-rate",
                                "0.04",
                                "0.025")));
    }

    private static Funnel.Stage stage(String id, LocalText name, String kpi, String ideal, String danger) {
        return new Funnel.Stage(new StageId(id), name, new KpiId(kpi), new BigDecimal(ideal), new BigDecimal(danger));
    }

    private Budget budget() {
        return new Budget(
                new BudgetId("media"),
                naming.name("Media budget", "媒体投放预算"),
                new KpiId("media-return"),
                CNY,
                Cadence.MONTH,
                IntStream.range(0, regions.size()).mapToObj(this::line).toList());
    }

    private Budget.Line line(int index) {
        long amount = List.of(400000L, 300000L, 200000L, 100000L).get(index % 4);
        return new Budget.Line(
                region(index),
                Money.of(amount, CNY),
                Money.of(amount / 2, CNY),
                index % 4 == 3 ? Optional.empty() : Optional.of(Money.of(amount + amount / 4, CNY)),
                index % 4 == 3);
    }

    private static LimitLine limit(String rule, LimitScope scope, String name, String value) {
        return new LimitLine(rule, scope, Map.of(name, LimitValue.parse(value)), new Place("plan.yaml", 61, 5));
    }
}
