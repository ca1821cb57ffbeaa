package org.goalhealth.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.time.Period;

/** A run in which each figure comes as an {@link Observation}, a week of them in one call. */
final class ObservationRun extends LibraryRun {

    private final ContestHistory history;
    private final Period[] weeks = RetailWeeks.weeks();
    private final List<Observation> given;

    ObservationRun(SeriesTable table, GoalHealth health, ContestPlan contest, Plan plan, AlertSink alerts) {
        super(table, health, plan, alerts);
        history = new ContestHistory(table, contest);
        given = new ArrayList<>(table.size);
    }

    @Override
    public void row(int series, int week, long hundredths) {
        history.add(series, weeks[week].start(), hundredths, given);
    }

    @Override
    public void weekEnded(int week) {
        tell(monitor().observeAll(given), week);
        given.clear();
        super.weekEnded(week);
    }
}
