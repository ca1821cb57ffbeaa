package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.PlanCalendar;

/** What a period is compared with. Thread-safe: a pure function of series and period. */
public final class Baselines {

    private final PlanCalendar calendar;

    public Baselines(PlanCalendar calendar) {
        this.calendar = calendar;
    }

    /** The baseline of one period; missing where a period it needs is missing, undefined where a ratio is. */
    public Reading at(Baseline baseline, Series series, int ordinal) {
        if (baseline instanceof Baseline.Mean mean) {
            return mean(series, ordinal, mean.periods());
        }
        if (baseline instanceof Baseline.Median median) {
            return median(series, ordinal, median.periods());
        }
        if (baseline instanceof Baseline.LastYear lastYear) {
            OptionalInt counterpart = calendar.yearBefore(series.kpi().every(), ordinal, lastYear.weeks());
            return counterpart.isPresent() ? series.at(counterpart.getAsInt()) : Reading.Missing.MISSING;
        }
        return Reading.of(Fraction.of(((Baseline.Fixed) baseline).value()));
    }

    private static Reading mean(Series series, int ordinal, int periods) {
        Fraction parts = Fraction.ZERO;
        Fraction bases = Fraction.ZERO;
        for (int i = ordinal - periods; i < ordinal; i++) {
            if (!series.has(i)) {
                return Reading.Missing.MISSING;
            }
            parts = parts.plus(series.part(i));
            bases = bases.plus(series.base(i));
        }
        return Reading.ratio(parts, bases);
    }

    private static Reading median(Series series, int ordinal, int periods) {
        List<Fraction> figures = new ArrayList<>(periods);
        for (int i = ordinal - periods; i < ordinal; i++) {
            Reading reading = series.at(i);
            if (!(reading instanceof Reading.Figure figure)) {
                return reading;
            }
            figures.add(figure.value());
        }
        figures.sort(null);
        Fraction upper = figures.get(periods / 2);
        Fraction lower = figures.get((periods - 1) / 2);
        return Reading.of(lower.plus(upper).dividedBy(Fraction.of(2)));
    }
}
