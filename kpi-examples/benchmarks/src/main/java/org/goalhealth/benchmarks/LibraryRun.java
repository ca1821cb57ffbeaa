package org.goalhealth.benchmarks;

import org.goalhealth.plan.Plan;
import org.goalhealth.rules.GoalHealth;
import org.goalhealth.rules.Monitor;
import org.goalhealth.rules.Update;

/**
 * The library at work on a contest: a monitor which is given the figures of a week and then told that the week has
 * ended.
 */
abstract class LibraryRun implements RowTaker, AutoCloseable {

    private final Monitor monitor;
    private final AlertTeller teller;

    LibraryRun(SeriesTable table, GoalHealth health, Plan plan, AlertSink alerts) {
        monitor = health.monitor(plan, RetailWeeks.start());
        teller = new AlertTeller(table, alerts);
    }

    final Monitor monitor() {
        return monitor;
    }

    /** Closes the week, so that what has been given of it is judged. */
    final void closeWeek(int week) {
        tell(monitor.advanceTo(RetailWeeks.end(week)), week);
    }

    /** Closes the month that has ended, if one has. */
    final void closeMonth(int week) {
        if (RetailWeeks.endsMonth(week)) {
            tell(monitor.advanceTo(RetailWeeks.end(week).plusDays(1)), week);
        }
    }

    @Override
    public void weekEnded(int week) {
        closeWeek(week);
        closeMonth(week);
    }

    final void tell(Update update, int week) {
        if (!update.problems().isEmpty()) {
            throw new IllegalStateException(
                    "the library refuses an observation: " + update.problems().get(0));
        }
        if (!update.changes().isEmpty()) {
            teller.tell(update.changes(), week);
        }
    }

    @Override
    public void close() {
        monitor.close();
    }
}
