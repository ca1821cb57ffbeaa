package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.history.Closings;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** What budget lines return in the budget's own periods, whether a rule judges them or not. */
public final class BudgetFigures {

    private BudgetFigures() {}

    /** The return of a line in the latest of the budget's periods that has closed by a date; empty where it has none. */
    public static Optional<Fraction> latest(Plan plan, SeriesBook book, Budget budget, Segment line, LocalDate date) {
        Kpi kpi = plan.kpi(budget.returnKpi());
        JudgedTime time =
                new JudgedTime(plan.calendar(), new Closings(plan.calendar(), date).of(kpi), budget.every(), 0, date);
        return book.series(kpi.id(), line)
                .map(series -> series.settled(time.closing().latest()))
                .map(series -> Sums.over(series, time.firstOf(time.latest()), time.lastOf(time.latest())))
                .flatMap(reading ->
                        reading instanceof Reading.Figure figure ? Optional.of(figure.value()) : Optional.empty());
    }
}
