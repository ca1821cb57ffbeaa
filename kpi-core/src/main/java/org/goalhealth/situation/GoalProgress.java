package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * How far a goal has come, month by month (R1).
 *
 * <p>Unlike a target's state this looks into open periods: it compares what has closed with the plan to date, which is
 * the target's share of the KPI's periods gone by. Seasonal weights are not taken into account.
 */
public record GoalProgress(GoalId goal, List<Cell> cells) {

    /**
     * One month of the plan's calendar.
     *
     * @param actual the KPI's figure from the start of the judged period to the month's end; absent where a figure is
     *     missing
     * @param planned the plan to date
     * @param completion how much of the plan to date is reached, 1 is all
     * @param open whether the judged period was still running at the month's end
     */
    public record Cell(
            Period month, Optional<Fraction> actual, Fraction planned, Optional<Fraction> completion, boolean open) {}

    public GoalProgress {
        cells = List.copyOf(cells);
    }

    /** The progress of one goal's measure up to {@code date}, its months in order. */
    static GoalProgress of(Scene scene, GoalId goal, Goal.Measure measure, Series series) {
        PlanCalendar calendar = scene.plan().calendar();
        Series known = series.settled(scene.time(series.kpi(), 0).latest());
        GoalFigures figures = new GoalFigures(measure, known, calendar);
        int lastClosed = scene.time(series.kpi(), 0).latest();
        List<Cell> cells = new ArrayList<>();
        int last = calendar.ordinal(Cadence.MONTH, measure.period().lastDay());
        for (int month = calendar.ordinal(Cadence.MONTH, measure.period().start());
                month <= last && calendar.start(Cadence.MONTH, month).isBefore(scene.date());
                month++) {
            cell(figures, series, calendar, calendar.period(Cadence.MONTH, month), lastClosed)
                    .ifPresent(cells::add);
        }
        return new GoalProgress(goal, cells);
    }

    private static Optional<Cell> cell(
            GoalFigures figures, Series series, PlanCalendar calendar, Period month, int lastClosed) {
        Period judged = judgedIn(figures, calendar, month, lastClosed);
        int first = figures.firstOf(judged);
        int last = figures.lastOf(judged);
        int until = Math.min(lastClosed, lastOrdinalIn(series, calendar, month));
        if (until < first) {
            return Optional.empty();
        }
        until = Math.min(until, last);
        Fraction target = Fraction.of(figures.target().target());
        Fraction planned = series.kpi().input().isRatio()
                ? target
                : target.times(Fraction.of(until - first + 1L, last - first + 1L));
        Optional<Fraction> actual = figures.over(first, until) instanceof Reading.Figure figure
                ? Optional.of(figure.value())
                : Optional.empty();
        Optional<Fraction> completion = actual.flatMap(
                value -> Completion.of(series.kpi().better(), value, planned) instanceof Reading.Figure figure
                        ? Optional.of(figure.value())
                        : Optional.empty());
        return Optional.of(new Cell(month, actual, planned, completion, until < last));
    }

    /** The judged period that the month is in; of several within it, the last that has closed. */
    private static Period judgedIn(GoalFigures figures, PlanCalendar calendar, Period month, int lastClosed) {
        Period judged = calendar.periodOf(figures.every(), month.lastDay());
        while (judged.start().isAfter(month.start())
                && (calendar.enclosing(Cadence.MONTH, judged) > month.ordinal()
                        || figures.lastOf(judged) > lastClosed)) {
            judged = calendar.period(figures.every(), judged.ordinal() - 1);
        }
        return judged;
    }

    /** The last of the KPI's periods that counts to the month; of a KPI slower than months, the one that ends in it. */
    private static int lastOrdinalIn(Series series, PlanCalendar calendar, Period month) {
        Cadence every = series.kpi().every();
        if (every.compareTo(Cadence.MONTH) > 0) {
            int ordinal = calendar.ordinal(every, month.start());
            return calendar.period(every, ordinal).end().isAfter(month.end()) ? ordinal - 1 : ordinal;
        }
        int ordinal = calendar.ordinal(every, month.lastDay());
        return calendar.enclosing(Cadence.MONTH, calendar.period(every, ordinal)) > month.ordinal()
                ? ordinal - 1
                : ordinal;
    }
}
