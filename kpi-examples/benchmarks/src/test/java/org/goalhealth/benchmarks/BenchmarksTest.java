package org.goalhealth.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.goalhealth.history.History;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Monitor;
import org.goalhealth.rules.Update;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Every benchmark method runs; nothing is measured. */
class BenchmarksTest {

    private static final int SMALL = 100;

    private final Blackhole sink = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    @Test
    void updates() {
        UpdateBenchmark benchmark = new UpdateBenchmark();
        benchmark.series = SMALL;
        benchmark.setUp();
        benchmark.begin();
        benchmark.closeWeek();
        benchmark.quietFeed(sink);
        assertThat(benchmark.alarms()).isZero();
        benchmark.alarmingFeed(sink);
        assertThat(benchmark.alarms()).isPositive();
        benchmark.closeWeek();
        assertThat(benchmark.alarms()).isZero();
        benchmark.quietObservation(sink);
        benchmark.closeWeek();
        benchmark.alarmingObservation(sink);
        benchmark.end();
    }

    @Test
    void assessment() {
        AssessBenchmark benchmark = new AssessBenchmark();
        benchmark.series = SMALL;
        benchmark.setUp();
        assertThat(benchmark.assess().findings()).isNotEmpty();
        assertThat(benchmark.review().findings()).isNotEmpty();
    }

    @Test
    void backtest() {
        BacktestBenchmark benchmark = new BacktestBenchmark();
        benchmark.weeks = 13;
        benchmark.setUp();
        assertThat(benchmark.backtest().episodes()).isNotEmpty();
    }

    @Test
    void rows() throws IOException {
        CsvSourceBenchmark benchmark = new CsvSourceBenchmark();
        benchmark.rows = SMALL;
        benchmark.setUp();
        History history = benchmark.row();
        benchmark.tearDown();
        assertThat(history.intakes())
                .singleElement()
                .satisfies(intake -> assertThat(intake.accepted()).isEqualTo(SMALL));
    }

    @Test
    void weeksAreQuietAndTakeSomeTime() {
        assertThat(new WeekCost(GoalHealth.standard(), 3).nanosOfAFigure(new WeekCost.Span(1, 4)))
                .hasSize(1);
        assertThat(new WeekCost(WeekCost.withRawRule(), 3)
                        .nanosOfAFigure(new WeekCost.Span(0, 2), new WeekCost.Span(2, 4)))
                .hasSize(2);
    }

    @Test
    void theRuleOnRawFiguresFindsALowOne() {
        Kpi kpi = Kpi.builder("orders").build();
        LocalDate monday = LocalDate.of(2026, 1, 5);
        try (Monitor monitor =
                WeekCost.withRawRule().monitor(Plan.builder("one").kpi(kpi).build(), monday.plusWeeks(1))) {
            assertThat(ids(monitor.observe(Observation.of("orders", Segment.TOTAL, monday, 80))))
                    .doesNotContain("X1");
            monitor.advanceTo(monday.plusWeeks(2));
            assertThat(ids(monitor.observe(Observation.of("orders", Segment.TOTAL, monday.plusWeeks(1), 79))))
                    .contains("X1");
        }
    }

    private static List<String> ids(Update update) {
        return update.changes().stream()
                .map(change -> change.finding().rule().id())
                .toList();
    }

    @Test
    void noneIsForgotten() {
        assertThat(benchmarks(UpdateBenchmark.class)).isEqualTo(4);
        assertThat(benchmarks(AssessBenchmark.class)).isEqualTo(2);
        assertThat(benchmarks(BacktestBenchmark.class)).isEqualTo(1);
        assertThat(benchmarks(CsvSourceBenchmark.class)).isEqualTo(1);
    }

    private static long benchmarks(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .count();
    }
}
