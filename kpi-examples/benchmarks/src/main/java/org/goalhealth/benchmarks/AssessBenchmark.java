package org.goalhealth.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.goalhealth.history.History;
import org.goalhealth.plan.Plan;
import org.goalhealth.report.Report;
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

/** The state of a plan with two years of weeks behind it, at one date; ten times the plan should take ten times as long. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssessBenchmark {

    private static final long SEED = 1;

    /** How many series the plan has. */
    @Param({"1000", "10000"})
    int series = 1000;

    private final GoalHealth health = GoalHealth.standard();

    @SuppressWarnings("NullAway.Init") // set by setUp
    private Plan plan;

    @SuppressWarnings("NullAway.Init") // set by setUp
    private History history;

    /** Makes plan and history. */
    @Setup
    public void setUp() {
        ContestData data = InventedData.of(series, RetailWeeks.COUNT, SEED);
        ContestPlan contest = ContestPlan.of(data.table());
        plan = contest.plan();
        history = ContestHistory.of(data, contest, plan);
    }

    /** The state the day after the last month was closed. */
    @Benchmark
    public Report assess() {
        return health.assess(plan, history, date());
    }

    /** What is to be said of how the plan is made. */
    @Benchmark
    public Report review() {
        return health.review(plan, date());
    }

    private static LocalDate date() {
        return RetailWeeks.end(RetailWeeks.COUNT - 1).plusDays(1);
    }
}
