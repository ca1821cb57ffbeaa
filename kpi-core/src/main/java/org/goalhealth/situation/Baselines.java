package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.PlanCalendar;
import org.jspecify.annotations.Nullable;

/**
 * What a period is compared with, moved by the events that fall on it and taken from figures without them.
 *
 * <p>Thread-safe: a pure function of series and period.
 */
public final class Baselines {

    private final PlanCalendar calendar;
    private final @Nullable SeriesEvents events;

    /** Without events. */
    public Baselines(PlanCalendar calendar) {
        this(calendar, null);
    }

    /** Of a series that events move. */
    Baselines(PlanCalendar calendar, @Nullable SeriesEvents events) {
        this.calendar = calendar;
        this.events = events;
    }

    /** Those of one series of a plan. */
    public static Baselines of(Plan plan, Kpi kpi, Segment segment) {
        return new EventBook(plan).baselines(kpi, segment);
    }

    /** The events that move the series, in words; empty where none does. */
    String judgement() {
        StringBuilder words = new StringBuilder();
        if (events != null) {
            events.all()
                    .forEach(one -> words.append(", ")
                            .append(one.event().id())
                            .append(' ')
                            .append(one.size())
                            .append(' ')
                            .append(one.event().inOrder()));
        }
        return words.toString();
    }

    PlanCalendar calendar() {
        return calendar;
    }

    /** The events that move the series; null where none does. */
    @Nullable
    SeriesEvents events() {
        return events;
    }

    /** The events that fall on a period, with what each does to it. */
    List<EventShare> shares(Series series, int ordinal) {
        return lens(series).map(lens -> lens.shares(ordinal)).orElse(List.of());
    }

    /** By what those events multiply its baseline together; empty where none falls on it. */
    static Optional<EvidenceFigure> factor(List<EventShare> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        return events.stream()
                .map(EventShare::factor)
                .reduce(Fraction::times)
                .map(factor -> new EvidenceFigure(EvidenceFigure.Name.FACTOR, factor, Unit.Plain.PLAIN));
    }

    /** A look at the series through its events; empty where none moves it. */
    Optional<EventLens> lens(Series series) {
        return Optional.ofNullable(events).map(its -> new EventLens(its, calendar, series));
    }

    /** Whether an event falls on a period, or on one that its baseline is made of. */
    boolean isMoved(Baseline baseline, Series series, int ordinal) {
        SeriesEvents its = events;
        if (its == null) {
            return false;
        }
        if (baseline instanceof Baseline.Mean mean) {
            return its.touch(ordinal - mean.periods(), ordinal);
        }
        if (baseline instanceof Baseline.Median median) {
            return its.touch(ordinal - median.periods(), ordinal);
        }
        if (baseline instanceof Baseline.LastYear lastYear) {
            OptionalInt counterpart = calendar.yearBefore(series.kpi().every(), ordinal, lastYear.weeks());
            if (counterpart.isPresent() && its.touch(counterpart.getAsInt(), counterpart.getAsInt())) {
                return true;
            }
        }
        return its.touch(ordinal, ordinal);
    }

    /**
     * The baseline of one period; missing where a period it needs is missing, undefined where a ratio is, or the effect
     * of an event is not known.
     */
    public Reading at(Baseline baseline, Series series, int ordinal) {
        if (events != null && isMoved(baseline, series, ordinal)) {
            return new EventLens(events, calendar, series).usual(baseline, ordinal);
        }
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
        return Reading.of(middle(figures));
    }

    /** The median; puts the figures in order. */
    static Fraction middle(List<Fraction> figures) {
        figures.sort(null);
        Fraction upper = figures.get(figures.size() / 2);
        Fraction lower = figures.get((figures.size() - 1) / 2);
        return lower.plus(upper).dividedBy(Fraction.of(2));
    }
}
