package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
public final class Shortfall extends JudgedFact implements Compared {

    private static final int PERIODS = 1;

    private final ShortfallLimit limit;
    private final UsualFigure usual;
    /** A figure from this one on is not short, and one under it is; {@link Long#MAX_VALUE} where that is not fixed. */
    private final long fineFrom;
    /** The border and the baseline where they are always the same, once they were shown. */
    private List<EvidenceFigure> compared = List.of();

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

    /** The id of the KPI. */
    public String getKpi() {
        return series.kpi().id().value();
    }

    /** The limits that it is judged by. */
    public ShortfallLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row in breach, up to the latest closed one; 0 where that one is not. */
    public int getPeriods() {
        return streak();
    }

    @Override
    long endsAbove() {
        return fineFrom == Long.MAX_VALUE ? RESTLESS : fineFrom - 1;
    }

    @Override
    Verdict verdict(Set<String> read) {
        Series known = series.settled(latest());
        if (!known.has(latest())) {
            return Verdict.of(Verdict.Data.MISSING);
        }
        if (!(known.at(latest()) instanceof Reading.Figure) || !usual.isDefined(known, latest())) {
            return Verdict.of(Verdict.Data.UNDEFINED);
        }
        return new Verdict(
                Verdict.Data.THERE,
                limit.recover()
                        .map(by -> !usual.isShort(known, latest())
                                && !usual.within(by, series).isShort(known, latest()))
                        .orElseGet(() -> isPastBreach(limit.periods())));
    }

    @Override
    String judgement() {
        return super.judgement() + usual.judgement();
    }

    @Override
    boolean holdsOverGaps() {
        return true;
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int ordinal) {
        Series known = series.settled(latest());
        if (fineFrom == Long.MAX_VALUE) {
            return usual.isShort(known, ordinal);
        }
        long part = known.raw(ordinal);
        return part < fineFrom && part != Series.NONE;
    }

    @Override
    int step(long part, long base) {
        return fineFrom == Long.MAX_VALUE ? step() : step(part < fineFrom);
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(baseline());
    }

    @Override
    Optional<Baseline> baseline() {
        return Optional.of(usual.baseline());
    }

    @Override
    String decisiveLimit() {
        return "by";
    }

    @Override
    public Reading usual() {
        return usual.at(series.settled(latest()), latest());
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        List<EvidenceFigure> figures = new ArrayList<>();
        Reading reading = reading();
        if (reading instanceof Reading.Figure figure) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.VALUE, figure.value(), unit));
        }
        List<EvidenceFigure> against = compared();
        if (!against.isEmpty()) {
            figures.addAll(against);
            if (reading instanceof Reading.Figure figure) {
                Fraction baseline = against.get(1).value();
                Fraction apart = figure.value().minus(baseline).dividedBy(baseline);
                figures.add(new EvidenceFigure(
                        EvidenceFigure.Name.DEVIATION,
                        apart.signum() < 0 ? Fraction.ZERO.minus(apart) : apart,
                        Unit.Share.PERCENT));
            }
            Baselines.factor(events()).ifPresent(figures::add);
        }
        return figures;
    }

    /** The border and the baseline of the latest period; none without a baseline that judges anything. */
    private List<EvidenceFigure> compared() {
        if (!compared.isEmpty()) {
            return compared;
        }
        if (!(usual() instanceof Reading.Figure baseline) || baseline.value().signum() <= 0) {
            return List.of();
        }
        Unit unit = series.kpi().unit();
        Fraction border = baseline.value()
                .times(
                        series.kpi().better() == Direction.HIGHER
                                ? limit.by().rest()
                                : Fraction.ONE.plus(limit.by().share()));
        List<EvidenceFigure> both = List.of(
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, border, unit),
                new EvidenceFigure(EvidenceFigure.Name.BASELINE, baseline.value(), unit));
        if (usual.isSteady()) {
            compared = both;
        }
        return both;
    }

    @Override
    List<EventShare> events() {
        return usual.events(series.settled(latest()), latest());
    }
}
