package org.goalhealth.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.rules.Feed;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Monitor;
import org.goalhealth.rules.Update;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One figure given to a monitor and judged at once: the last of a week that has ended.
 *
 * <p>Each invocation takes as many series, one figure each. Outside of what is measured the week is closed, and the week
 * before it was one in which every stage was ideal.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class UpdateBenchmark {

    private static final int UPDATES = 200;

    /** Dates stay in this century: after so many weeks another monitor begins. */
    private static final int MOST_WEEKS = 4000;

    private static final long SEED = 1;
    private static final int PART_OF_USUAL = 2;

    /** How many series the plan has: of 100 of them 20 are funnel stages. */
    @Param("1000")
    int series = 1000;

    private final GoalHealth health = GoalHealth.standard();
    private final List<Feed> figures = new ArrayList<>();
    private final List<Feed> stages = new ArrayList<>();
    private long[] usual = {};
    private long[] ideal = {};
    private KpiId[] kpis = {};
    private int week;

    @SuppressWarnings("NullAway.Init") // set by setUp
    private Plan plan;

    @SuppressWarnings("NullAway.Init") // set by setUp
    private SeriesTable table;

    @SuppressWarnings("NullAway.Init") // set by setUp
    private ContestPlan contest;

    @SuppressWarnings("NullAway.Init") // set by begin
    private Monitor monitor;

    @SuppressWarnings("NullAway.Init") // set by closeWeek
    private Period closed;

    /** Makes the plan. */
    @Setup
    public void setUp() {
        table = InventedData.of(series, 1, SEED).table();
        contest = ContestPlan.of(table);
        plan = contest.plan();
    }

    /** Begins a monitor. */
    @Setup(Level.Iteration)
    public void begin() {
        monitor = health.monitor(plan, RetailWeeks.start());
        figures.clear();
        stages.clear();
        usual = new long[UPDATES];
        ideal = new long[UPDATES];
        kpis = new KpiId[UPDATES];
        for (int i = 0; i < table.size; i++) {
            if (table.kind[i] == SeriesTable.FIGURE && figures.size() < UPDATES) {
                usual[figures.size()] = Math.round(table.baseline[i] * 100);
                kpis[figures.size()] = contest.kpi(i);
                figures.add(monitor.feed(contest.kpi(i), contest.segment(i)));
            }
            if (table.kind[i] == SeriesTable.STAGE && stages.size() < UPDATES) {
                ideal[stages.size()] = Math.round(table.ideal[i] * 100);
                stages.add(monitor.feed(contest.kpi(i), contest.segment(i)));
            }
        }
        week = 0;
    }

    /** Ends the monitor. */
    @TearDown(Level.Iteration)
    public void end() {
        monitor.close();
    }

    /** Closes two weeks, the first of them with ideal stages. */
    @Setup(Level.Invocation)
    public void closeWeek() {
        if (week == MOST_WEEKS) {
            end();
            begin();
        }
        close();
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).observe(closed, ideal[i]);
        }
        monitor.evaluate();
        close();
    }

    private void close() {
        LocalDate end = RetailWeeks.end(week++);
        monitor.advanceTo(end);
        closed = RetailWeeks.calendar().periodOf(Cadence.WEEK, end.minusDays(1));
    }

    /** A figure as usual, by a feed: it changes nothing that a rule listens to. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public void quietFeed(Blackhole sink) {
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i).observe(closed, usual[i]);
            sink.consume(monitor.evaluate());
        }
    }

    /** A stage that was ideal comes into danger, by a feed: a finding begins. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public void alarmingFeed(Blackhole sink) {
        for (Feed stage : stages) {
            stage.observe(closed, 0);
            sink.consume(monitor.evaluate());
        }
    }

    /** A figure as usual, as an observation of its own. */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public void quietObservation(Blackhole sink) {
        for (int i = 0; i < figures.size(); i++) {
            sink.consume(observe(i, usual[i]));
        }
    }

    /**
     * A slump, as an observation of its own. Every other week is missing: a finding that has ended for want of figures
     * begins again, with a streak over all that time.
     */
    @Benchmark
    @OperationsPerInvocation(UPDATES)
    public void alarmingObservation(Blackhole sink) {
        for (int i = 0; i < figures.size(); i++) {
            sink.consume(observe(i, usual[i] / PART_OF_USUAL));
        }
    }

    /** How many stages are found in danger at present. */
    long alarms() {
        return monitor.findings().stream()
                .filter(finding -> finding.rule().name().equals(ContestPlan.DANGER))
                .count();
    }

    private Update observe(int i, long hundredths) {
        return monitor.observe(new Observation(
                kpis[i],
                Segment.TOTAL,
                closed.start(),
                BigDecimal.valueOf(hundredths, 2),
                Optional.empty(),
                0,
                Optional.empty()));
    }
}
