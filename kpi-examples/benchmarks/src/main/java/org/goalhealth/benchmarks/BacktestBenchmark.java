package org.goalhealth.benchmarks;

import java.util.concurrent.TimeUnit;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Backtest;
import org.goalhealth.rules.GoalHealth;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the rules would have said over two years of weeks, evaluated at every period end. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class BacktestBenchmark {

    private static final long SEED = 1;

    /** How many series the plan has. */
    @Param("100")
    int series = 100;

    /** How many weeks lie behind. */
    @Param("104")
    int weeks = RetailWeeks.COUNT;

    private final GoalHealth health = GoalHealth.standard();

    @SuppressWarnings("NullAway.Init") // set by setUp
    private Plan plan;

    @SuppressWarnings("NullAway.Init") // set by setUp
    private History history;

    /** Makes plan and history. */
    @Setup
    public void setUp() {
        ContestData data = InventedData.of(series, weeks, SEED);
        ContestPlan contest = ContestPlan.of(data.table());
        plan = contest.plan();
        history = ContestHistory.of(data, contest, plan);
    }

    /** All of it. */
    @Benchmark
    public Backtest backtest() {
        return health.backtest(plan, history);
    }
}
