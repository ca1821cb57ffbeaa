package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One monitor is for one thread at a time; many monitors share one {@link GoalHealth}. */
class MonitorThreadsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final Plan PLAN =
            Plan.builder("test-plan").kpi(Kpi.builder("orders").build()).build();

    private static final String SLOW_RULE = """
            package mine;
            import org.goalhealth.situation.KpiStatus;
            global org.goalhealth.rules.Findings findings;
            rule "slow"
                @id("X1") @severity("INFO")
            when
                $status : KpiStatus( value > 0 )
            then
                org.goalhealth.rules.Gate.pass();
                findings.report($status);
            end
            """;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @Timeout(60)
    void aSecondThreadAtTheSameTimeIsToldThatThereIsOneWriter() throws Exception {
        GoalHealth health = GoalHealth.builder()
                .rules(RulePack.of("mine", Map.of("slow.drl", SLOW_RULE)))
                .build();
        try (Monitor monitor = health.monitor(PLAN, START.plusWeeks(1))) {
            Gate gate = Gate.close();
            Future<Update> first =
                    threads.submit(() -> monitor.observe(Observation.of("orders", Segment.TOTAL, START, 10)));
            try {
                gate.awaitArrival();
                assertThatThrownBy(monitor::evaluate)
                        .isInstanceOf(IllegalStateException.class)
                        .message()
                        .containsPattern("(?i)one thread|single writer|single-writer");
                assertThatThrownBy(() -> monitor.advanceTo(START.plusWeeks(2)))
                        .isInstanceOf(IllegalStateException.class);
            } finally {
                gate.open();
            }
            assertThat(first.get(20, TimeUnit.SECONDS).changes()).hasSize(1);
            // Whoever was refused changed nothing, and may come again.
            assertThat(monitor.date()).isEqualTo(START.plusWeeks(1));
            assertThat(monitor.evaluate().isEmpty()).isTrue();
            assertThat(monitor.advanceTo(START.plusWeeks(2)).changes()).hasSize(1);
        }
    }

    @Test
    @Timeout(60)
    void anotherThreadMayGoOnWhereOneHasStopped() throws Exception {
        try (Monitor monitor = Given.STANDARD.monitor(PLAN, START)) {
            for (int week = 0; week < 6; week++) {
                int now = week;
                threads.submit(() -> monitor.advanceTo(START.plusWeeks(now + 1)))
                        .get(20, TimeUnit.SECONDS);
                threads.submit(() -> monitor.observe(Observation.of("orders", Segment.TOTAL, START.plusWeeks(now), 10)))
                        .get(20, TimeUnit.SECONDS);
            }
            assertThat(monitor.findings()).isEmpty();
        }
    }

    @Test
    @Timeout(120)
    void manyMonitorsShareOneGoalHealth() throws Exception {
        List<Callable<Boolean>> portfolios = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Step.Amount low = new Step.Amount(60 + i, 50);
            portfolios.add(() -> runs(List.of(low, new Step.Amount(100, 50), low, low)));
        }
        for (Future<Boolean> done : threads.invokeAll(portfolios)) {
            assertThat(done.get(100, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean runs(List<Step.Amount> amounts) {
        PlanShape shape = new PlanShape(
                false,
                List.of(new KpiShape(
                        Cadence.WEEK,
                        KpiShape.Cut.TOTAL_AND_REGION,
                        KpiShape.Figures.SUM,
                        KpiShape.Usual.FIXED,
                        1,
                        0,
                        false,
                        Set.of(KpiShape.Use.FUNNEL, KpiShape.Use.GOAL_OF_EACH))),
                List.of(),
                false,
                Set.of());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            steps.add(new Step.Pass(7, amounts.subList(i % 3, 4), i % 2 == 0, i % 3 == 0));
        }
        try (Live live = new Live(
                Given.STANDARD, shape.plan(PlanShape.Names.USUAL, START, Given.STANDARD), START, Retention.STANDARD)) {
            for (Call call : Script.of(shape, PlanShape.Names.USUAL, START, steps)) {
                live.play(call);
                live.check();
            }
        }
        return true;
    }
}
