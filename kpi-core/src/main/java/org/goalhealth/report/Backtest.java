package org.goalhealth.report;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.alert.Episode;
import org.goalhealth.plan.Plan;

/**
 * What rules would have said over a stretch of history, evaluated at every period end in order.
 *
 * @param dates the dates evaluated, in order; none where there is no data
 * @param episodes those that were found on one of the dates, in order of the periods in which they fired
 */
public record Backtest(Plan plan, List<LocalDate> dates, List<Episode> episodes) {

    public Backtest {
        dates = List.copyOf(dates);
        episodes = List.copyOf(episodes);
    }
}
