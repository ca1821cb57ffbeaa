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
 * the target's share that the goal's course plans by then; without a course each of the KPI's periods counts the same.
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
            cell(figures, series, calendar, measure.period(), calendar.period(Cadence.MONTH, month), lastClosed)
                    .ifPresent(cells::add);
        }
        return new GoalProgress(goal, cells);
    }

    private static Optional<Cell> cell(
            GoalFigures figures, Series series, PlanCalendar calendar, Period whole, Period month, int lastClosed) {
        Period judged = judgedIn(figures, calendar, whole, month, lastClosed);
        int first = figures.firstOf(judged);
        int last = figures.lastOf(judged);
        int until = Math.min(lastClosed, lastOrdinalIn(series, calendar, month));
        if (until < first || countsElsewhere(calendar, judged, month) || last <= lastBefore(series, calendar, month)) {
            return Optional.empty();
        }
        until = Math.min(until, last);
        Fraction target = Fraction.of(figures.target().target());
        Fraction planned = series.kpi().input().isRatio()
                ? target
                : target.times(figures.curve(first, last).until(until));
        Optional<Fraction> actual = figures.over(first, until) instanceof Reading.Figure figure
                ? Optional.of(figure.value())
                : Optional.empty();
        Optional<Fraction> completion = actual.flatMap(
                value -> Completion.of(series.kpi().better(), value, planned) instanceof Reading.Figure figure
                        ? Optional.of(figure.value())
                        : Optional.empty());
        return Optional.of(new Cell(month, actual, planned, completion, until < last));
    }

    /** The goal's judged period that the month is in; of several within it, the last that has closed. */
    private static Period judgedIn(
            GoalFigures figures, PlanCalendar calendar, Period whole, Period month, int lastClosed) {
        int first = firstCountingTo(calendar, figures.every(), whole);
        int last =
                firstCountingTo(calendar, figures.every(), calendar.period(whole.cadence(), whole.ordinal() + 1)) - 1;
        int within = Math.max(first, Math.min(last, calendar.ordinal(figures.every(), month.lastDay())));
        Period judged = calendar.period(figures.every(), within);
        while (judged.ordinal() > first
                && judged.start().isAfter(month.start())
                && (calendar.enclosing(Cadence.MONTH, judged) > month.ordinal()
                        || figures.lastOf(judged) > lastClosed)) {
            judged = calendar.period(figures.every(), judged.ordinal() - 1);
        }
        return judged;
    }

    private static int firstCountingTo(PlanCalendar calendar, Cadence every, Period whole) {
        int ordinal = calendar.ordinal(every, whole.start());
        return calendar.enclosing(whole.cadence(), calendar.period(every, ordinal)) < whole.ordinal()
                ? ordinal + 1
                : ordinal;
    }

    /** Whether a judged period no longer than a month belongs to another one. */
    private static boolean countsElsewhere(PlanCalendar calendar, Period judged, Period month) {
        return judged.cadence().compareTo(Cadence.MONTH) <= 0
                && calendar.enclosing(Cadence.MONTH, judged) != month.ordinal();
    }

    private static int lastBefore(Series series, PlanCalendar calendar, Period month) {
        return lastOrdinalIn(series, calendar, calendar.period(Cadence.MONTH, month.ordinal() - 1));
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
