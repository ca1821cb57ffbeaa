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
 * @param failures the rules that failed on any of the dates and were left out there, by name
 */
public record Backtest(Plan plan, List<LocalDate> dates, List<Episode> episodes, List<RuleOutage> failures) {

    public Backtest {
        dates = List.copyOf(dates);
        episodes = List.copyOf(episodes);
        failures = List.copyOf(failures);
    }
}
