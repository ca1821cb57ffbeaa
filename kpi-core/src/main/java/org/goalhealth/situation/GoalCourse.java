package org.goalhealth.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The way of a goal through the periods in which it is judged, as its KPI's own periods close.
 *
 * <p>What was asked last is kept: not thread-safe.
 */
final class GoalCourse {

    /**
     * One judged period of the goal.
     *
     * @param first the KPI's first period that counts to it
     * @param last the KPI's last one, with which it ends
     */
    record Leg(int judged, int first, int last, CourseCurve curve) {

        /** Whether it still runs once one of the KPI's periods has closed. */
        boolean isOpenAfter(int ordinal) {
            return first <= ordinal && ordinal < last;
        }

        /** How much of its time has gone by. */
        Fraction gone(int ordinal) {
            return Fraction.of(ordinal - first + 1L, last - first + 1L);
        }
    }

    private final Goal.Measure measure;
    private final Cadence every;
    private final PlanCalendar calendar;
    private @Nullable Leg leg;

    GoalCourse(Goal.Measure measure, Cadence every, PlanCalendar calendar) {
        this.measure = measure;
        this.every = every;
        this.calendar = calendar;
    }

    /** The goal's judged period that one of the KPI's counts to; null where it counts to none. */
    @Nullable
    Leg at(int ordinal) {
        Leg known = leg;
        if (known == null || ordinal < known.first() || ordinal > known.last()) {
            known = legOf(ordinal);
            leg = known;
        }
        return counts(known.judged()) ? known : null;
    }

    /** What was reached from the start of a judged period to the end of one of the KPI's. */
    static Reading reached(Series known, Leg leg, int ordinal) {
        if (known.kpi().input().isRatio()) {
            return Sums.over(known, leg.first(), ordinal);
        }
        long sum = 0;
        for (int i = leg.first(); i <= ordinal; i++) {
            long raw = known.raw(i);
            if (raw == Series.NONE) {
                return Reading.Missing.MISSING;
            }
            long more = sum + raw;
            if (((sum ^ more) & (raw ^ more)) < 0) {
                return Sums.over(known, leg.first(), ordinal);
            }
            sum = more;
        }
        return Reading.of(Fraction.of(sum, known.unit()));
    }

    /**
     * By how many whole days the plan has a share at another time than at the end of one of the KPI's periods.
     *
     * @return empty where the plan never has just that share
     */
    Optional<Fraction> daysOff(Leg leg, int ordinal, Fraction share) {
        if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
            return Optional.empty();
        }
        int within = leg.first();
        while (within < leg.last() && leg.curve().until(within).compareTo(share) < 0) {
            within++;
        }
        Fraction before = leg.curve().until(within - 1);
        Fraction brings = leg.curve().until(within).minus(before);
        LocalDate start = calendar.start(every, within);
        LocalDate end = calendar.start(every, within + 1);
        LocalDate now = calendar.start(every, ordinal + 1);
        Fraction part =
                brings.signum() == 0 ? Fraction.ZERO : share.minus(before).dividedBy(brings);
        Fraction days = Fraction.of(ChronoUnit.DAYS.between(start, now))
                .minus(part.times(Fraction.of(ChronoUnit.DAYS.between(start, end))));
        Fraction apart = days.signum() < 0 ? Fraction.ZERO.minus(days) : days;
        return Optional.of(Fraction.of(apart.floor().longValueExact()));
    }

    private Leg legOf(int ordinal) {
        int judged = calendar.enclosing(measure.judgedEvery(), every, ordinal);
        int first = calendar.firstWithin(every, measure.judgedEvery(), judged);
        int last = calendar.firstWithin(every, measure.judgedEvery(), judged + 1) - 1;
        return new Leg(judged, first, last, CourseCurve.of(measure.course(), calendar, every, first, last));
    }

    private boolean counts(int judged) {
        return measure.each().isEmpty()
                ? judged == measure.period().ordinal()
                : measure.each().get() == measure.period().cadence()
                        ? judged == measure.period().ordinal()
                        : calendar.enclosing(measure.period().cadence(), measure.judgedEvery(), judged)
                                == measure.period().ordinal();
    }
}
