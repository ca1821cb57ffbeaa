package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
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

    /** The figure of the KPI's periods {@code from} to {@code to}; missing where one of them is. */
    Reading over(int from, int to) {
        Fraction parts = Fraction.ZERO;
        Fraction bases = Fraction.ZERO;
        for (int i = from; i <= to; i++) {
            if (!series.has(i)) {
                return Reading.Missing.MISSING;
            }
            parts = parts.plus(series.part(i));
            bases = bases.plus(series.base(i));
        }
        if (to < from) {
            return Reading.Missing.MISSING;
        }
        return series.kpi().input().isRatio() ? Reading.ratio(parts, bases) : Reading.of(parts);
    }

    Reading of(Period judged) {
        return over(firstOf(judged), lastOf(judged));
    }

    TargetState state(Reading reading) {
        if (!(reading instanceof Reading.Figure figure)) {
            return TargetState.UNKNOWN;
        }
        Target target = measure.target();
        if (worse(figure, target.floor().map(Fraction::of))) {
            return TargetState.UNDER_FLOOR;
        }
        if (worse(figure, Optional.of(Fraction.of(target.target())))) {
            return TargetState.UNDER_TARGET;
        }
        return target.challenge().isPresent()
                        && !worse(figure, target.challenge().map(Fraction::of))
                ? TargetState.EXCEEDING
                : TargetState.ON_TARGET;
    }

    private boolean worse(Reading.Figure figure, Optional<Fraction> rung) {
        return rung.isPresent() && series.kpi().better().worse(figure.value(), rung.get());
    }

    private int countsTo(int ordinal) {
        return calendar.enclosing(every(), series.period(ordinal));
    }
}
