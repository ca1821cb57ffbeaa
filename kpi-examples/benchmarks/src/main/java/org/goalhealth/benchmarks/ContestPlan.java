package org.goalhealth.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.StageId;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;

/**
 * The plan of a contest: what a user would write for these series, with the shipped rules and their own limits.
 *
 * <ul>
 *   <li>A figure is a weekly KPI with a fixed baseline and, for each of the two years, a goal for every quarter.
 *   <li>Stages with the same zones are one stage of a weekly funnel, cut by shop: each series is a shop.
 *   <li>Revenue over spend is one weekly return, cut by unit; each market has a monthly budget with a line a unit.
 * </ul>
 *
 * <p>Every other rule that would judge the plan is switched off. Names end with the number of their series, by which findings are traced
 * back to it.
 */
final class ContestPlan {

    static final String SHORTFALL = "baseline-shortfall";
    static final String LOW_RETURN = "low-return";
    static final String DANGER = "stage-danger";
    static final String UNDER_FLOOR = "under-floor";

    /** The other rules that would judge such a plan; those of other families are not even loaded for it. */
    private static final List<String> OFF =
            List.of("data-missing", "data-stale", "funnel-health", "low-conversion", "stage-warning", "under-target");

    /** A week may close before its figure is there: what was found by the last one stands until then. */
    private static final int MAX_GAP = 1;

    private static final String UNIT = "unit";
    private static final KpiId RETURN = new KpiId("media-return");
    private static final Currency CURRENCY = Currency.getInstance("CNY");

    /** Any amount does, if all lines have the same and it can be split among them. */
    private static final Money AMOUNT = Money.of(10_000, CURRENCY);

    private record Zones(double danger, double ideal) {}

    private final SeriesTable table;
    private final Map<Zones, KpiId> stages = new LinkedHashMap<>();
    private final KpiId[] kpis;

    private ContestPlan(SeriesTable table) {
        this.table = table;
        kpis = new KpiId[table.size];
        for (int i = 0; i < table.size; i++) {
            kpis[i] = switch (table.kind[i]) {
                case SeriesTable.FIGURE -> new KpiId("figure-" + i);
                case SeriesTable.STAGE ->
                    stages.computeIfAbsent(
                            new Zones(table.danger[i], table.ideal[i]), z -> new KpiId("step-" + (stages.size() + 1)));
                default -> RETURN;
            };
        }
    }

    static ContestPlan of(SeriesTable table) {
        return new ContestPlan(table);
    }

    Plan plan() {
        PlanBuilder plan = Plan.builder("contest").calendar(RetailWeeks.calendar());
        OFF.forEach(plan::off);
        figures(plan);
        if (!stages.isEmpty()) {
            funnel(plan);
        }
        if (table.units() > 0) {
            budgets(plan);
        }
        return plan.build();
    }

    /** The KPI that a series is a figure of; for revenue and spend the return they make together. */
    KpiId kpi(int series) {
        return kpis[series];
    }

    Segment segment(int series) {
        return switch (table.kind[series]) {
            case SeriesTable.FIGURE -> Segment.TOTAL;
            case SeriesTable.STAGE -> Segment.of(shop(kpis[series]), String.valueOf(series));
            default -> unit(table.unit[series]);
        };
    }

    private void figures(PlanBuilder plan) {
        List<Period> years = List.of(
                RetailWeeks.calendar().periodOf(Cadence.YEAR, RetailWeeks.start()),
                RetailWeeks.calendar().periodOf(Cadence.YEAR, RetailWeeks.end(RetailWeeks.COUNT / 2)));
        for (int i = 0; i < table.size; i++) {
            if (table.kind[i] == SeriesTable.FIGURE) {
                plan.kpi(Kpi.builder(kpis[i].value())
                        .baseline(new Baseline.Fixed(BigDecimal.valueOf(table.baseline[i])))
                        .maxGap(MAX_GAP)
                        .build());
                for (Period year : years) {
                    plan.goal(goal(i, year));
                }
            }
        }
    }

    private Goal goal(int series, Period year) {
        BigDecimal target = BigDecimal.valueOf(table.target[series]);
        BigDecimal floor =
                target.multiply(BigDecimal.valueOf(table.floor[series])).movePointLeft(2);
        GoalId id = new GoalId("year-" + year + "-figure-" + series);
        return new Goal(
                id,
                LocalText.of(id.value()),
                Optional.empty(),
                Optional.of(new Goal.Measure(
                        kpis[series],
                        Segment.TOTAL,
                        year,
                        Optional.of(Cadence.QUARTER),
                        new Target(Optional.of(floor), target, Optional.empty()))),
                List.of());
    }

    private void funnel(PlanBuilder plan) {
        Map<KpiId, List<String>> shops = new LinkedHashMap<>();
        for (int i = 0; i < table.size; i++) {
            if (table.kind[i] == SeriesTable.STAGE) {
                shops.computeIfAbsent(kpis[i], k -> new ArrayList<>()).add(String.valueOf(i));
            }
        }
        shops.forEach((kpi, all) -> plan.dimension(new Dimension(shop(kpi), all)));
        List<Funnel.Stage> steps = new ArrayList<>();
        stages.forEach((zones, kpi) -> {
            plan.kpi(Kpi.builder(kpi.value()).by(shop(kpi)).maxGap(MAX_GAP).build());
            steps.add(new Funnel.Stage(
                    new StageId(kpi.value()),
                    LocalText.of(kpi.value()),
                    kpi,
                    BigDecimal.valueOf(zones.ideal()),
                    BigDecimal.valueOf(zones.danger())));
        });
        plan.funnel(new Funnel(new FunnelId("purchase"), LocalText.of("purchase"), Cadence.WEEK, steps));
    }

    private void budgets(PlanBuilder plan) {
        List<String> units = new ArrayList<>();
        Map<Integer, List<Budget.Line>> lines = new LinkedHashMap<>();
        int[] marketOfUnit = table.marketOfUnit();
        for (int u = 0; u < marketOfUnit.length; u++) {
            units.add(String.valueOf(u));
            lines.computeIfAbsent(marketOfUnit[u], m -> new ArrayList<>())
                    .add(new Budget.Line(unit(u), AMOUNT, Money.zero(CURRENCY), Optional.empty(), false));
        }
        plan.dimension(new Dimension(UNIT, units));
        // A day of grace: a month is judged when all of its last week has come, also where figures come one by one.
        plan.kpi(Kpi.builder(RETURN.value()).ratio().by(UNIT).graceDays(1).build());
        lines.forEach((market, all) -> plan.budget(new Budget(
                new BudgetId("market-" + market),
                LocalText.of("market " + market),
                RETURN,
                CURRENCY,
                Cadence.MONTH,
                all)));
    }

    /** No shop has every step, so that each step counts its own. */
    private static String shop(KpiId step) {
        return "shop-of-" + step;
    }

    private static Segment unit(int unit) {
        return Segment.of(UNIT, String.valueOf(unit));
    }
}
