package org.goalhealth.benchmarks;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.rules.GoalHealth;

/**
 * Prints how many bytes a live monitor and its feeds hold for each series, once all weeks have passed through it.
 *
 * <p>Data, rules and plan are there before and after, and are not counted.
 */
public final class MonitorSize {

    private static final int COLLECTIONS = 4;

    private MonitorSize() {}

    /** Runs over the folder that is the one argument. */
    public static void main(String[] args) throws IOException {
        ContestData data = ContestData.read(Path.of(args[0]));
        GoalHealth health = GoalHealth.standard();
        ContestPlan contest = ContestPlan.of(data.table());
        Plan plan = contest.plan();
        try {
            // What a first monitor makes once, for all that come after it.
            run(data, health, contest, plan).close();
            plan.position(new Subject.OfKpi(plan.kpis().get(0).id()));
            long before = used();
            try (FeedRun run = run(data, health, contest, plan)) {
                long bytes = used() - before;
                System.out.println(bytes / data.table().size + " bytes a series, snapshot "
                        + run.monitor().snapshot().length / data.table().size);
            }
        } finally {
            // Else the collector takes what is not used any more for part of the difference.
            Reference.reachabilityFence(data);
            Reference.reachabilityFence(contest);
            Reference.reachabilityFence(plan);
            Reference.reachabilityFence(health);
        }
    }

    private static FeedRun run(ContestData data, GoalHealth health, ContestPlan contest, Plan plan) {
        FeedRun run = new FeedRun(data.table(), health, contest, plan, (trigger, series, week, other) -> {});
        for (int week = 0; week < data.weeks(); week++) {
            long[] values = data.hundredths()[week];
            for (int i = 0; i < values.length; i++) {
                run.row(i, week, values[i]);
            }
            run.weekEnded(week);
        }
        return run;
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
