package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * The one figure in which a change is looked for: of the latest closed period that a fact rests on.
 *
 * <p>Where what is judged is longer than the KPI's own periods, as a quarter of weeks, it is the figure of the last of
 * them. Of a ratio the part changes and the base stays. Figures are whole numbers of the KPI's smallest unit.
 */
public final class LatestFigure {

    private final Series series;
    private final Series known;
    private final JudgedTime time;
    /** The judged period. */
    private final int latest;

    private final int ordinal;

    LatestFigure(SeriesFact fact) {
        this.series = fact.series();
        this.time = fact.time();
        this.latest = fact.latest();
        this.known = series.settled(time.closing().latest());
        this.ordinal = time.lastOf(latest);
    }

    public Kpi kpi() {
        return series.kpi();
    }

    public Segment segment() {
        return series.segment();
    }

    public SourcePeriod period() {
        return new SourcePeriod(series.period(ordinal), series.label(ordinal));
    }

    /** Whether there is one, were it of a ratio that is undefined. */
    public boolean isThere() {
        return known.has(ordinal);
    }

    /** The figure, of a ratio its part; meaningless where there is none. */
    public long raw() {
        return known.raw(ordinal);
    }

    /** The figure in the KPI's unit, of a ratio its part, if it were {@code raw}. */
    public Fraction part(long raw) {
        return Fraction.of(raw, series.unit());
    }

    /** What the part of a ratio is taken over, which does not change; empty where the KPI is no ratio. */
    public Optional<Fraction> base() {
        return kpi().input().isRatio() ? Optional.of(Fraction.of(rawBase(), series.unit())) : Optional.empty();
    }

    /** What the period would say if its figure were {@code raw}. */
    public Reading reading(long raw) {
        return at(raw).at(ordinal);
    }

    /** The judged period, where that is another than the figure's own. */
    public Optional<SourcePeriod> judged() {
        if (time.isOwn()) {
            return Optional.empty();
        }
        return Optional.of(Shown.period(series, time, latest));
    }

    /** What the judged period would say if the figure were {@code raw}. */
    public Reading judgedReading(long raw) {
        Series supposed = at(raw).settled(time.closing().latest());
        return Sums.over(supposed, time.firstOf(latest), time.lastOf(latest));
    }

    /** The series with another figure. */
    Series at(long raw) {
        return series.with(ordinal, raw, rawBase());
    }

    /** The series without the figure. */
    Series without() {
        return series.without(ordinal);
    }

    Series series() {
        return series;
    }

    private long rawBase() {
        return isThere() ? known.rawBase(ordinal) : 1;
    }
}
