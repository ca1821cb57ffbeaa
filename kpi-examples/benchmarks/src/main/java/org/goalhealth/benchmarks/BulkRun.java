package org.goalhealth.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.BulkFeed;
import org.goalhealth.rules.Feed;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.time.Period;

/** A run in which the figures of a week are gathered, and given together once it has ended. */
final class BulkRun extends LibraryRun {

    private final Period[] weeks = RetailWeeks.weeks();
    private final List<BulkFeed> plain;
    private final List<BulkFeed> ratios;
    private final long[] figures;
    /** By unit, as its spend. */
    private final long[] revenue;

    private final long[] spend;
    /** By series: the row that it stands in, and where. */
    private final long[][] row;

    private final int[] seat;

    BulkRun(SeriesTable table, GoalHealth health, ContestPlan contest, Plan plan, AlertSink alerts) {
        super(table, health, plan, alerts);
        List<Feed> alone = new ArrayList<>();
        Feed[] units = new Feed[table.units()];
        seat = new int[table.size];
        for (int i = 0; i < table.size; i++) {
            if (table.unit[i] == SeriesTable.NO_UNIT) {
                seat[i] = alone.size();
                alone.add(monitor().feed(contest.kpi(i), contest.segment(i)));
            } else {
                seat[i] = table.unit[i];
                units[seat[i]] = monitor().feed(contest.kpi(i), contest.segment(i));
            }
        }
        plain = together(alone);
        ratios = together(List.of(units));
        figures = none(alone.size());
        revenue = none(units.length);
        spend = none(units.length);
        row = new long[table.size][];
        for (int i = 0; i < table.size; i++) {
            row[i] = table.kind[i] == SeriesTable.REVENUE
                    ? revenue
                    : table.kind[i] == SeriesTable.SPEND ? spend : figures;
        }
    }

    /** None where there is nothing to give. */
    private List<BulkFeed> together(List<Feed> feeds) {
        return feeds.isEmpty() ? List.of() : List.of(monitor().bulkFeed(feeds));
    }

    private static long[] none(int size) {
        long[] row = new long[size];
        Arrays.fill(row, BulkFeed.NONE);
        return row;
    }

    @Override
    public void row(int series, int week, long hundredths) {
        row[series][seat[series]] = hundredths;
    }

    @Override
    public void weekEnded(int week) {
        plain.forEach(all -> all.observe(weeks[week], figures));
        ratios.forEach(all -> all.observe(weeks[week], revenue, spend));
        Arrays.fill(figures, BulkFeed.NONE);
        Arrays.fill(revenue, BulkFeed.NONE);
        Arrays.fill(spend, BulkFeed.NONE);
        super.weekEnded(week);
    }
}
