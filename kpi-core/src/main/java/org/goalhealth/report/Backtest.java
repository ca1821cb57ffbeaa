package org.goalhealth.report;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.alert.Episode;
import org.goalhealth.plan.Plan;

/**
 * What rules would have said over a stretch of history, evaluated at every period end in order.
 *
 * @param from the first date evaluated
 * @param to the last date evaluated
 * @param evaluations how many dates were evaluated
 * @param episodes in order of the periods in which they fired
 */
public record Backtest(Plan plan, LocalDate from, LocalDate to, int evaluations, List<Episode> episodes) {

    public Backtest {
        episodes = List.copyOf(episodes);
    }
}
