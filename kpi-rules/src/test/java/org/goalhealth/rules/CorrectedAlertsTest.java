package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.store.InMemoryAlertStore;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.PlanBuilder;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

/** A correction withdraws an alert where figures say that it should not have been, and nothing else does. */
class CorrectedAlertsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Kpi ORDERS = Kpi.builder("orders")
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();
    private static final Kpi CALLS = Kpi.builder("calls")
            .every(Cadence.DAY)
            .baseline(new Baseline.Fixed(new BigDecimal(100)))
            .build();
    private static final Kpi VISITS = Kpi.builder("visits").build();
    private static final String DIVIDES = """
            package test.divides;

            import org.goalhealth.situation.KpiStatus;

            global org.goalhealth.rules.Findings findings;

            rule "divides"
                @id("X1") @severity("WARNING")
            when
                $status : KpiStatus( !missing, (1000 / value.intValue()) > 50 )
            then
                findings.report($status);
            end
            """;

    private final List<String> steps = new ArrayList<>();

    @Test
    void figuresThatContradictEachOtherTakeTheDataAndNotTheAlert() {
        try (AlertMonitor monitor = opened(Given.STANDARD, plan(ORDERS))) {
            weeks(monitor, 84, 84, 84);
            told(monitor.observe(week("orders", 2, 83, 0)));
        }
        assertThat(steps).containsExactly("FIRING W1 kpi:orders: Found", "FIRING (no data) W1 kpi:orders: DataLost");
    }

    @Test
    void aRuleThatFailsOnOldFiguresAsCorrectedKeepsItsAlert() {
        GoalHealth health = GoalHealth.builder()
                .rules(RulePack.of("divides", Map.of("divides.drl", DIVIDES)))
                .build();
        Plan plan = Plan.builder("portfolio")
                .kpi(Kpi.builder("orders").build())
                .kpi(VISITS)
                .build();
        try (AlertMonitor monitor = opened(health, plan)) {
            told(monitor.observeAll(List.of(week("orders", 0, 10, 0), week("visits", 0, 100, 0))));
            told(monitor.advanceTo(START.plusWeeks(1)));
            told(monitor.observe(week("visits", 1, 100, 0)));
            told(monitor.advanceTo(START.plusWeeks(2)));
            told(monitor.observe(week("visits", 0, 0, 1)));
        }
        assertThat(steps).containsExactly("FIRING X1 kpi:orders: Found", "FIRING (no data) X1 kpi:orders: DataLost");
    }

    @Test
    void aCorrectionOfAnotherKpiTouchesNothingWhoseFiguresAreKeptNoLonger() {
        try (AlertMonitor monitor = opened(Given.STANDARD, plan(CALLS, VISITS))) {
            for (int i = 0; i < 8; i++) {
                told(monitor.observe(week("visits", i, 100, 0)));
            }
            for (int day = 0; day < 45; day++) {
                told(monitor.observe(on("calls", START.plusDays(day), 50, 0)));
                told(monitor.advanceTo(START.plusDays(day + 1)));
            }
            told(monitor.advanceTo(START.plusDays(46)));
            told(monitor.observe(week("visits", 0, 101, 1)));
        }
        assertThat(steps).containsExactly("FIRING W1 kpi:calls: Found", "FIRING (no data) W1 kpi:calls: DataLost");
    }

    @Test
    void aCorrectionOfTheKpiBesideWithdrawsWhatTheTwoSaidTogether() {
        Kpi marks = Kpi.builder("marks")
                .baseline(new Baseline.Fixed(new BigDecimal(100)))
                .build();
        Plan plan = builder(ORDERS, marks)
                .link(new Link.Quality(ORDERS.id(), marks.id()))
                .build();
        try (AlertMonitor monitor = opened(Given.STANDARD, plan)) {
            told(monitor.observeAll(List.of(week("orders", 0, 150, 0), week("marks", 0, 80, 0))));
            told(monitor.observeAll(List.of(week("orders", 1, 150, 0), week("marks", 1, 80, 0))));
            told(monitor.advanceTo(START.plusWeeks(2)));
            told(monitor.observe(week("marks", 1, 100, 1)));
        }
        assertThat(steps).containsExactly("FIRING W13 kpi:orders: Found", "WITHDRAWN W13 kpi:orders: Corrected");
    }

    @Test
    void whatIsSaidAgainAfterAChangeOfLimitsWithdrawsNothing() {
        try (AlertMonitor monitor = opened(Given.STANDARD, plan(ORDERS))) {
            weeks(monitor, 84, 84, 84);
            told(monitor.replacePlan(limits(Map.of("periods", "5"), ORDERS)));
            told(monitor.advanceTo(START.plusWeeks(4)));
            told(monitor.observe(week("orders", 1, 84, 0)));
        }
        assertThat(steps.subList(1, steps.size())).allMatch(step -> step.startsWith("FIRING"));
    }

    @Test
    void correctionsOneByOneEndAnAlertAsAllOfThemAtOnceDo() {
        for (boolean together : List.of(true, false)) {
            steps.clear();
            try (AlertMonitor monitor = opened(Given.STANDARD, limits(Map.of("periods", "1"), ORDERS))) {
                weeks(monitor, 50, 50);
                List<Observation> corrections = List.of(week("orders", 0, 99, 1), week("orders", 1, 99, 1));
                if (together) {
                    told(monitor.observeAll(corrections));
                } else {
                    corrections.forEach(one -> told(monitor.observe(one)));
                }
            }
            assertThat(steps).containsExactly("FIRING W1 kpi:orders: Found", "WITHDRAWN W1 kpi:orders: Corrected");
        }
    }

    @Test
    void whatAlsoALaterWeekBoreOutResolvesWhenThatIsOver() {
        try (AlertMonitor monitor = opened(Given.STANDARD, limits(Map.of("periods", "1"), ORDERS))) {
            weeks(monitor, 50, 50);
            told(monitor.observe(week("orders", 0, 99, 1)));
            told(monitor.observe(week("orders", 2, 99, 0)));
            told(monitor.advanceTo(START.plusWeeks(3)));
        }
        assertThat(steps).containsExactly("FIRING W1 kpi:orders: Found", "RESOLVED W1 kpi:orders: Recovered");
    }

    private void weeks(AlertMonitor monitor, int... figures) {
        for (int i = 0; i < figures.length; i++) {
            told(monitor.observe(week("orders", i, figures[i], 0)));
            told(monitor.advanceTo(START.plusWeeks(i + 1L)));
        }
    }

    private void told(AlertUpdate update) {
        update.alerts().stream()
                .filter(AlertChange::isTransition)
                .filter(change -> !change.fingerprint().ruleId().equals("ENGINE"))
                .forEach(change -> steps.add(change.toString()));
    }

    private static AlertMonitor opened(GoalHealth health, Plan plan) {
        return health.alertMonitor(plan, START, new InMemoryAlertStore(), AlertSettings.STANDARD);
    }

    private static Plan plan(Kpi... kpis) {
        return builder(kpis).build();
    }

    private static Plan limits(Map<String, String> limits, Kpi... kpis) {
        return builder(kpis)
                .limit("baseline-shortfall", LimitScope.EVERYWHERE, limits)
                .build();
    }

    private static PlanBuilder builder(Kpi... kpis) {
        PlanBuilder plan = Plan.builder("portfolio").off("data-missing").off("data-stale");
        for (Kpi kpi : kpis) {
            plan.kpi(kpi);
        }
        return plan;
    }

    private static Observation week(String kpi, int week, int figure, int revision) {
        return on(kpi, START.plusWeeks(week), figure, revision);
    }

    private static Observation on(String kpi, LocalDate date, int figure, int revision) {
        return new Observation(
                new KpiId(kpi),
                Segment.TOTAL,
                date,
                BigDecimal.valueOf(figure),
                Optional.empty(),
                revision,
                Optional.empty());
    }
}
