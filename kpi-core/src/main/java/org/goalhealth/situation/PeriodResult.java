package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Optional;
import org.goalhealth.history.Closings;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * What a goal was to reach in a period, and what it reached.
 *
 * <p>A goal that is judged more often has its rungs once for each of its judged periods in the period, as three months'
 * in a quarter. Of a goal that is judged less often the period has the part that its course plans for it; without a
 * course each of the KPI's periods counts the same, as in the goal's progress (R1). Rungs of a ratio are the same for
 * every period. All three are ours. Closed periods only; a pure function of its arguments.
 *
 * @param rungs absent where {@code state} says why there are none
 * @param actual missing where a figure is missing, or {@code state} says why there is none
 */
public record PeriodResult(Goal goal, Period period, State state, Optional<Rungs> rungs, Reading actual) {

    /** Whether the goal has anything to say of the period. */
    public enum State {
        /** All has closed. */
        CLOSED,
        /** Figures of the period may still come. */
        OPEN,
        /** The goal's own period is another. */
        NOT_RUNNING,
        /** The goal has no KPI. */
        NOT_MEASURED,
        /** The KPI has a figure less often. */
        TOO_SHORT
    }

    /** The KPI's periods that count, and the rungs for them. */
    private record Span(int first, int last, Fraction factor) {}

    /**
     * The result at a date, which is the start of its day.
     *
     * <p>A period is judged by the target that was valid on its last day, whenever its result is asked for (A3; ours):
     * what somebody was scored by does not change afterwards.
     *
     * @param declared the goal, in any version of the plan
     */
    public static PeriodResult of(Plan plan, SeriesBook book, Goal declared, Period period, LocalDate date) {
        LocalDate day = period.lastDay().isBefore(date) ? period.lastDay() : date;
        Goal goal = plan.at(day).find(declared.id()).orElse(declared);
        if (goal.measure().isEmpty()) {
            return without(goal, period, State.NOT_MEASURED);
        }
        Goal.Measure measure = goal.measure().get();
        Kpi kpi = plan.kpi(measure.kpi());
        if (kpi.every().compareTo(period.cadence()) > 0) {
            return without(goal, period, State.TOO_SHORT);
        }
        Optional<Span> span = span(plan.calendar(), measure, kpi, period);
        if (span.isEmpty()) {
            return without(goal, period, State.NOT_RUNNING);
        }
        Rungs rungs = Rungs.of(measure.target()).times(span.get().factor());
        if (!isClosed(plan.calendar(), kpi, period, span.get().last(), date)) {
            return new PeriodResult(goal, period, State.OPEN, Optional.of(rungs), Reading.Missing.MISSING);
        }
        Reading actual =
                figure(plan, book, measure, date, span.get().first(), span.get().last());
        return new PeriodResult(goal, period, State.CLOSED, Optional.of(rungs), actual);
    }

    /** The KPI's figure in any closed period, whatever the goal says of it; missing where there is none. */
    public static Reading figure(Plan plan, SeriesBook book, Goal.Measure measure, Period period, LocalDate date) {
        Kpi kpi = plan.kpi(measure.kpi());
        PlanCalendar calendar = plan.calendar();
        if (kpi.every().compareTo(period.cadence()) > 0) {
            return Reading.Missing.MISSING;
        }
        int first = calendar.firstWithin(kpi.every(), period.cadence(), period.ordinal());
        int last = calendar.firstWithin(kpi.every(), period.cadence(), period.ordinal() + 1) - 1;
        return isClosed(calendar, kpi, period, last, date)
                ? figure(plan, book, measure, date, first, last)
                : Reading.Missing.MISSING;
    }

    private static Reading figure(
            Plan plan, SeriesBook book, Goal.Measure measure, LocalDate date, int first, int last) {
        int latest =
                new Closings(plan.calendar(), date).of(plan.kpi(measure.kpi())).latest();
        return book.series(measure.kpi(), measure.segment())
                .map(series -> Sums.over(series.settled(latest), first, last))
                .orElse(Reading.Missing.MISSING);
    }

    private static PeriodResult without(Goal goal, Period period, State why) {
        return new PeriodResult(goal, period, why, Optional.empty(), Reading.Missing.MISSING);
    }

    private static boolean isClosed(PlanCalendar calendar, Kpi kpi, Period period, int last, LocalDate date) {
        return calendar.lastClosed(period.cadence(), date, kpi.graceDays()) >= period.ordinal()
                && calendar.lastClosed(kpi.every(), date, kpi.graceDays()) >= last;
    }

    private static Optional<Span> span(PlanCalendar calendar, Goal.Measure measure, Kpi kpi, Period period) {
        return measure.judgedEvery().compareTo(period.cadence()) <= 0
                ? several(calendar, measure, kpi, period)
                : part(calendar, measure, kpi, period);
    }

    private static Optional<Span> several(PlanCalendar calendar, Goal.Measure measure, Kpi kpi, Period period) {
        Cadence judged = measure.judgedEvery();
        Period whole = measure.period();
        int first = Math.max(
                calendar.firstWithin(judged, period.cadence(), period.ordinal()),
                calendar.firstWithin(judged, whole.cadence(), whole.ordinal()));
        int end = Math.min(
                calendar.firstWithin(judged, period.cadence(), period.ordinal() + 1),
                calendar.firstWithin(judged, whole.cadence(), whole.ordinal() + 1));
        return first >= end
                ? Optional.empty()
                : Optional.of(new Span(
                        calendar.firstWithin(kpi.every(), judged, first),
                        calendar.firstWithin(kpi.every(), judged, end) - 1,
                        kpi.input().isRatio() ? Fraction.ONE : Fraction.of(end - (long) first)));
    }

    private static Optional<Span> part(PlanCalendar calendar, Goal.Measure measure, Kpi kpi, Period period) {
        Cadence judged = measure.judgedEvery();
        Period whole = measure.period();
        int around = calendar.enclosing(judged, period);
        if (calendar.enclosing(whole.cadence(), judged, around) != whole.ordinal()) {
            return Optional.empty();
        }
        int begin = calendar.firstWithin(kpi.every(), judged, around);
        int end = calendar.firstWithin(kpi.every(), judged, around + 1) - 1;
        int first = Math.max(begin, calendar.firstWithin(kpi.every(), period.cadence(), period.ordinal()));
        int last = Math.min(end, calendar.firstWithin(kpi.every(), period.cadence(), period.ordinal() + 1) - 1);
        CourseCurve curve = CourseCurve.of(measure.course(), calendar, kpi.every(), begin, end);
        return first > last
                ? Optional.empty()
                : Optional.of(new Span(
                        first,
                        last,
                        kpi.input().isRatio() ? Fraction.ONE : curve.until(last).minus(curve.until(first - 1))));
    }
}
