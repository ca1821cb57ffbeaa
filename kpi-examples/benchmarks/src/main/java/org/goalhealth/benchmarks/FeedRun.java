package org.goalhealth.benchmarks;

import org.goalhealth.plan.Plan;
import org.goalhealth.rules.Feed;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.time.Period;

/** A run in which each series has a {@link Feed}, obtained once. */
final class FeedRun extends LibraryRun {

    private final byte[] kind;
    private final int[] unit;
    private final Feed[] feeds;
    private final Period[] weeks = RetailWeeks.weeks();
    /** By unit; its spend of the week comes after it. */
    private final long[] revenue;

    FeedRun(SeriesTable table, GoalHealth health, ContestPlan contest, Plan plan, AlertSink alerts) {
        super(table, health, plan, alerts);
        kind = table.kind;
        unit = table.unit;
        feeds = new Feed[table.size];
        for (int i = 0; i < table.size; i++) {
            if (kind[i] != SeriesTable.REVENUE) {
                feeds[i] = monitor().feed(contest.kpi(i), contest.segment(i));
            }
        }
        revenue = new long[table.units()];
    }

    @Override
    public void row(int series, int week, long hundredths) {
        switch (kind[series]) {
            case SeriesTable.REVENUE -> revenue[unit[series]] = hundredths;
            case SeriesTable.SPEND -> feeds[series].observe(weeks[week], revenue[unit[series]], hundredths);
            default -> feeds[series].observe(weeks[week], hundredths);
        }
    }

    /** As {@link #row}, judged at once; the week has to be closed before. */
    void judgedRow(int series, int week, long hundredths) {
        row(series, week, hundredths);
        tell(monitor().evaluate(), week);
    }
}
