package org.goalhealth.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Confidence;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Funnel;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.WilsonInterval;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/**
 * From where on a stage is ideal, and past where in danger, in one segment and each month of the year (F3).
 *
 * <p>A period shorter than a month has the limits of the month that holds its middle day. Immutable.
 */
final class StageBorders {

    /** The limits of one month. */
    record Pair(Funnel.Zones zones, Border ideal, Border danger) {}

    /** By month; one alone where all have the same. */
    private final List<Pair> byMonth;

    private final PlanCalendar calendar;
    private final Cadence every;
    private final boolean higher;
    private final Optional<BigDecimal> quantile;

    StageBorders(Funnel funnel, Funnel.Stage stage, Series series, PlanCalendar calendar) {
        Map<Funnel.Zones, Pair> pairs = new HashMap<>();
        // Most stages have one pair of limits for the whole year, and there may be thousands of series.
        List<Month> months = stage.zones().isEmpty() ? List.of(Month.JANUARY) : List.of(Month.values());
        List<Pair> all = months.stream()
                .map(month -> pairs.computeIfAbsent(
                        stage.zonesOf(series.segment(), month),
                        zones -> new Pair(
                                zones,
                                new Border(Fraction.of(zones.ideal()), series),
                                new Border(Fraction.of(zones.danger()), series))))
                .toList();
        this.byMonth = pairs.size() == 1 ? List.of(all.get(0)) : all;
        this.calendar = calendar;
        this.every = series.kpi().every();
        this.higher = series.kpi().better() == Direction.HIGHER;
        this.quantile = funnel.confidence().map(Confidence::quantile);
    }

    /** Whether all months have the same. */
    boolean isSteady() {
        return byMonth.size() == 1;
    }

    Pair of(int ordinal) {
        return isSteady() ? byMonth.get(0) : get(month(calendar, every, ordinal));
    }

    /** The month of the calendar that holds a period's middle day. */
    static Month month(PlanCalendar calendar, Cadence every, int ordinal) {
        long start = calendar.start(every, ordinal).toEpochDay();
        long end = calendar.start(every, ordinal + 1).toEpochDay();
        return LocalDate.ofEpochDay(start + (end - start) / 2).getMonth();
    }

    private Pair get(Month month) {
        return byMonth.get(isSteady() ? 0 : month.getValue() - 1);
    }

    /** The zone of a figure, whose part is known; unknown where it is taken over nothing. */
    Zone zone(int ordinal, long part, long base, Series known) {
        if (base <= 0) {
            return Zone.UNKNOWN;
        }
        Pair pair = of(ordinal);
        if (!isWorse(pair.ideal(), part, base, known)) {
            return Zone.IDEAL;
        }
        return isWorse(pair.danger(), part, base, known) ? Zone.DANGER : Zone.WARNING;
    }

    /** Where confidence is asked for: the interval is wholly on the worse side. */
    private boolean isWorse(Border border, long part, long base, Series known) {
        int compared = border.compare(part, base, known);
        return (higher ? compared < 0 : compared > 0)
                && (quantile.isEmpty()
                        || WilsonInterval.excludes(
                                Fraction.of(part, known.unit()),
                                Fraction.of(base, known.unit()),
                                border.limit(),
                                quantile.get()));
    }

    /** The interval of a figure; empty where none is asked for, or the figure is no share. */
    Optional<WilsonInterval> interval(int ordinal, Series known) {
        if (quantile.isEmpty() || !known.has(ordinal)) {
            return Optional.empty();
        }
        Fraction part = known.part(ordinal);
        Fraction base = known.base(ordinal);
        return WilsonInterval.isShare(part, base)
                ? Optional.of(WilsonInterval.of(part, base, quantile.get()))
                : Optional.empty();
    }

    /** What it is judged by, in words. */
    String words() {
        Pair first = get(Month.JANUARY);
        String limits = isSteady()
                ? words(first)
                : Arrays.stream(Month.values())
                        .map(month -> words(get(month)))
                        .toList()
                        .toString();
        return limits + quantile.map(q -> ", within " + q).orElse("");
    }

    private static String words(Pair pair) {
        return "ideal: " + pair.zones().ideal() + ", danger: " + pair.zones().danger();
    }
}
