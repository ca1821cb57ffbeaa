package org.goalhealth.situation;

import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** A goal's figure over a period: figures of its KPI added up, a ratio from its added parts. */
final class GoalFigures {

    private final Goal.Measure measure;
    private final Series series;
    private final PlanCalendar calendar;

    GoalFigures(Goal.Measure measure, Series series, PlanCalendar calendar) {
        this.measure = measure;
        this.series = series;
        this.calendar = calendar;
    }

    Cadence every() {
        return measure.judgedEvery();
    }

    Target target() {
        return measure.target();
    }

    /** The ordinal of the KPI's first period that counts to a judged period. */
    int firstOf(Period judged) {
        int ordinal = calendar.ordinal(series.kpi().every(), judged.start());
        return countsTo(ordinal) < judged.ordinal() ? ordinal + 1 : ordinal;
    }

    /** The ordinal of the KPI's last period that counts to a judged period. */
    int lastOf(Period judged) {
        return firstOf(calendar.period(judged.cadence(), judged.ordinal() + 1)) - 1;
    }

    /** How the target is planned to be reached over the KPI's periods of a judged one. */
    CourseCurve curve(int first, int last) {
        return CourseCurve.of(measure.course(), calendar, series.kpi().every(), first, last);
    }

    /** The figure of the KPI's periods {@code from} to {@code to}; missing where one of them is. */
    Reading over(int from, int to) {
        return Sums.over(series, from, to);
    }

    private int countsTo(int ordinal) {
        return calendar.enclosing(every(), series.period(ordinal));
    }
}
