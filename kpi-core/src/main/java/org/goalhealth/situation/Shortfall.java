package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Baseline;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * How long a series has been worse than its baseline by its limit's percentage (W1).
 *
 * <p>There is one for each series with a baseline and each rule that reads shortfalls. Better lower means above the
 * baseline. Signal: {@link #getPeriods}.
 */
public final class Shortfall extends JudgedFact {

    private static final int PERIODS = 1;

    private final ShortfallLimit limit;
    private final UsualFigure usual;
    /** A figure from this one on is not short: at hand, for most are. */
    private final long fineFrom;

    Shortfall(
            String rule,
            AppliedLimits applied,
            ShortfallLimit limit,
            UsualFigure usual,
            Series series,
            JudgedTime time) {
        super(rule, new Subject.OfKpi(series.kpi().id()), applied, series, time);
        this.limit = limit;
        this.usual = usual;
        this.fineFrom = series.kpi().better() == Direction.HIGHER ? usual.fineFrom() : Long.MAX_VALUE;
    }

    public String getKpi() {
        return series.kpi().id().value();
    }

    public ShortfallLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row in breach, up to the latest closed one; 0 where that one is not. */
    public int getPeriods() {
        return streak();
    }

    @Override
    long quietAbove() {
        return fineFrom != Long.MAX_VALUE && isAtRest() ? fineFrom - 1 : RESTLESS;
    }

    @Override
    Verdict verdict() {
        Series known = series.settled(latest());
        if (!known.has(latest())) {
            return Verdict.of(Verdict.Data.MISSING);
        }
        if (!(known.at(latest()) instanceof Reading.Figure) || !usual.isDefined(known, latest())) {
            return Verdict.of(Verdict.Data.UNDEFINED);
        }
        return new Verdict(
                Verdict.Data.THERE,
                !usual.isShort(known, latest())
                        && limit.recover()
                                .map(by -> !usual.within(by, series).isShort(known, latest()))
                                .orElse(true));
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int ordinal) {
        Series known = series.settled(latest());
        long part = known.raw(ordinal);
        return part < fineFrom && part != Series.NONE && usual.isShort(known, ordinal);
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        Series known = series.settled(latest());
        Fraction figure = ((Reading.Figure) known.at(latest())).value();
        Fraction baseline = ((Reading.Figure) usual.at(known, latest())).value();
        Fraction apart = figure.minus(baseline).dividedBy(baseline);
        Unit unit = series.kpi().unit();
        Fraction border = baseline.times(
                series.kpi().better() == Direction.HIGHER
                        ? limit.by().rest()
                        : Fraction.ONE.plus(limit.by().share()));
        Baseline made = usual.baseline();
        return evidence(
                List.of(
                        new EvidenceFigure(EvidenceFigure.Name.VALUE, figure, unit),
                        new EvidenceFigure(EvidenceFigure.Name.LIMIT, border, unit),
                        new EvidenceFigure(EvidenceFigure.Name.BASELINE, baseline, unit),
                        new EvidenceFigure(
                                EvidenceFigure.Name.DEVIATION,
                                apart.signum() < 0 ? Fraction.ZERO.minus(apart) : apart,
                                Unit.Share.PERCENT)),
                Optional.of(made));
    }
}
