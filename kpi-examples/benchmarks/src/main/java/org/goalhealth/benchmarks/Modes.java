package org.goalhealth.benchmarks;

import java.util.Arrays;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.GoalHealth;

/**
 * The ways in which figures in memory reach loop and library. Each does the whole work into {@code alerts} and says how
 * many nanoseconds the part took that is measured.
 */
final class Modes {

    /** From this week on, ticks of a stream are measured. */
    static final int STREAM_FROM = 52;

    /** From this week on, single updates are measured. */
    static final int SINGLE_FROM = 40;

    private final ContestData data;
    private final GoalHealth health;
    private final ContestPlan contest;
    private final Plan plan;

    Modes(ContestData data, GoalHealth health) {
        this.data = data;
        this.health = health;
        this.contest = ContestPlan.of(data.table());
        this.plan = contest.plan();
    }

    long loopInMemory(AlertSink alerts) {
        long begun = System.nanoTime();
        HandLoop loop = new HandLoop(data.table(), alerts);
        for (int week = 0; week < data.weeks(); week++) {
            tick(loop, week);
        }
        return System.nanoTime() - begun;
    }

    /** Arrays in, alerts out; the plan is there, the monitor is not. */
    long libraryInMemory(AlertSink alerts) {
        long begun = System.nanoTime();
        try (BulkRun run = new BulkRun(data.table(), health, contest, plan, alerts)) {
            for (int week = 0; week < data.weeks(); week++) {
                tick(run, week);
            }
        }
        return System.nanoTime() - begun;
    }

    long loopStream(AlertSink alerts) {
        HandLoop loop = new HandLoop(data.table(), alerts);
        long begun = 0;
        for (int week = 0; week < data.weeks(); week++) {
            if (week == STREAM_FROM) {
                begun = System.nanoTime();
            }
            tick(loop, week);
        }
        return System.nanoTime() - begun;
    }

    /** Weeks through feeds, timed from {@link #STREAM_FROM} on. */
    long feedStream(AlertSink alerts) {
        try (FeedRun run = feeds(alerts)) {
            return stream(run);
        }
    }

    /** Weeks as observations, timed from {@link #STREAM_FROM} on. */
    long observationStream(AlertSink alerts) {
        try (ObservationRun run = new ObservationRun(data.table(), health, contest, plan, alerts)) {
            return stream(run);
        }
    }

    /** Each observation alone from {@code from} on: the nanoseconds of each call. */
    long[] loopSingle(AlertSink alerts, int from) {
        HandLoop loop = new HandLoop(data.table(), alerts);
        Samples samples = new Samples(data, from);
        for (int week = 0; week < data.weeks(); week++) {
            if (week < from) {
                tick(loop, week);
                continue;
            }
            double[] values = data.values()[week];
            for (int i = 0; i < values.length; i++) {
                long begun = System.nanoTime();
                loop.observe(i, week, values[i]);
                samples.add(System.nanoTime() - begun);
            }
            loop.endWeek(week);
        }
        return samples.taken();
    }

    /**
     * Each figure alone from {@code from} on, given and judged in one call: the nanoseconds of each. Revenue is part of
     * the call that brings the spend.
     */
    long[] librarySingle(AlertSink alerts, int from) {
        Samples samples = new Samples(data, from);
        try (FeedRun run = feeds(alerts)) {
            for (int week = 0; week < data.weeks(); week++) {
                if (week < from) {
                    tick(run, week);
                    continue;
                }
                run.closeWeek(week);
                long[] values = data.hundredths()[week];
                for (int i = 0; i < values.length; i++) {
                    if (data.table().kind[i] == SeriesTable.REVENUE) {
                        run.row(i, week, values[i]);
                        continue;
                    }
                    long begun = System.nanoTime();
                    run.judgedRow(i, week, values[i]);
                    samples.add(System.nanoTime() - begun);
                }
                run.closeMonth(week);
            }
        }
        return samples.taken();
    }

    private FeedRun feeds(AlertSink alerts) {
        return new FeedRun(data.table(), health, contest, plan, alerts);
    }

    private long stream(LibraryRun run) {
        long begun = 0;
        for (int week = 0; week < data.weeks(); week++) {
            if (week == STREAM_FROM) {
                begun = System.nanoTime();
            }
            tick(run, week);
        }
        return System.nanoTime() - begun;
    }

    private void tick(HandLoop loop, int week) {
        double[] values = data.values()[week];
        for (int i = 0; i < values.length; i++) {
            loop.observe(i, week, values[i]);
        }
        loop.endWeek(week);
    }

    private void tick(LibraryRun run, int week) {
        long[] values = data.hundredths()[week];
        for (int i = 0; i < values.length; i++) {
            run.row(i, week, values[i]);
        }
        run.weekEnded(week);
    }

    /** Times of single calls. */
    private static final class Samples {
        private final long[] nanos;
        private int count;

        Samples(ContestData data, int from) {
            nanos = new long[Math.max(0, data.weeks() - from) * data.table().size];
        }

        void add(long value) {
            nanos[count++] = value;
        }

        long[] taken() {
            return Arrays.copyOf(nanos, count);
        }
    }
}
