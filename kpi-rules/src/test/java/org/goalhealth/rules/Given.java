package org.goalhealth.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.finding.Finding;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.report.Backtest;
import org.goalhealth.report.Report;
import org.goalhealth.time.Cadence;

/**
 * A plan with data for tests of rules.
 *
 * <p>Series are written period by period from the first of 2026: {@code "100x8 84 _ 80"} is 100 eight times, 84, a
 * missing period, 80; of a ratio {@code "3/2"} gives both parts. The plan is assessed right after the last period.
 */
final class Given {

    static final GoalHealth STANDARD = GoalHealth.standard();

    /** The shipped rules that judge figures and days; the others review plans, or look at customers. */
    static List<RuleInfo> judging() {
        return STANDARD.rules().stream()
                .filter(rule -> rule.occasion() == Occasion.ASSESSMENT)
                .toList();
    }

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private final PlanBuilder plan = Plan.builder("test-plan").dimension("region", "east", "south", "west");
    private final List<Observation> observations = new ArrayList<>();
    private GoalHealth health = STANDARD;
    private LocalDate date = LocalDate.MIN;

    static Given plan(Consumer<PlanBuilder> more) {
        Given given = new Given();
        more.accept(given.plan);
        return given;
    }

    static Given kpi(Kpi kpi, String figures) {
        return plan(p -> p.kpi(kpi)).series(kpi, Segment.TOTAL, figures);
    }

    Given and(Consumer<PlanBuilder> more) {
        more.accept(plan);
        return this;
    }

    Given series(Kpi kpi, Segment segment, String figures) {
        int ordinal = calendarOrdinal(kpi);
        for (String token : figures.strip().split("\\s+", -1)) {
            String[] times = token.split("x", -1);
            for (int i = 0; i < (times.length == 2 ? Integer.parseInt(times[1]) : 1); i++) {
                observe(kpi, segment, ordinal++, times[0]);
            }
        }
        LocalDate end =
                org.goalhealth.time.PlanCalendar.iso(java.time.ZoneId.of("UTC")).start(kpi.every(), ordinal);
        date = end.isAfter(date) ? end : date;
        return this;
    }

    Given limit(String rule, Map<String, String> values) {
        plan.limit(rule, LimitScope.EVERYWHERE, values);
        return this;
    }

    Given limit(String rule, Kpi kpi, Map<String, String> values) {
        plan.limit(rule, LimitScope.of(kpi.id(), Segment.TOTAL), values);
        return this;
    }

    Given judgedBy(GoalHealth other) {
        health = other;
        return this;
    }

    Given on(LocalDate other) {
        date = other;
        return this;
    }

    Report report() {
        Plan built = plan.build();
        return health.assess(built, History.of(built, observations), date);
    }

    Backtest backtest() {
        Plan built = plan.build();
        return health.backtest(built, History.of(built, observations));
    }

    List<Finding> findings() {
        return report().findings();
    }

    Backtest backtest(Optional<LocalDate> from, Optional<LocalDate> to) {
        Plan built = plan.build();
        return health.backtest(built, History.of(built, observations), from, to, Progress.NONE);
    }

    /** The findings of one trigger. */
    List<Finding> findings(String trigger) {
        return findings().stream().filter(f -> f.rule().id().equals(trigger)).toList();
    }

    LocalDate date() {
        return date;
    }

    List<Observation> observations() {
        return observations;
    }

    PlanBuilder planBuilder() {
        return plan;
    }

    static Kpi kpi(String id, Cadence every) {
        return Kpi.builder(id).every(every).build();
    }

    private void observe(Kpi kpi, Segment segment, int ordinal, String figure) {
        if (figure.equals("_")) {
            return;
        }
        LocalDate day =
                org.goalhealth.time.PlanCalendar.iso(java.time.ZoneId.of("UTC")).start(kpi.every(), ordinal);
        String[] parts = figure.split("/", -1);
        String id = new KpiId(kpi.id().value()).value();
        observations.add(
                parts.length == 2
                        ? Observation.ratio(id, segment, day, new BigDecimal(parts[0]), new BigDecimal(parts[1]))
                        : Observation.of(id, segment, day, new BigDecimal(figure)));
    }

    private static int calendarOrdinal(Kpi kpi) {
        return org.goalhealth.time.PlanCalendar.iso(java.time.ZoneId.of("UTC")).ordinal(kpi.every(), START);
    }
}
