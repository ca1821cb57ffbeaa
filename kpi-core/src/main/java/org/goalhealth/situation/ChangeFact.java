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
import org.goalhealth.time.YearComparison;

/**
 * How long a series has been worse than another period of its own by its limit's percentage.
 *
 * <p>There is one for each series that a line of the plan's limits names for the rule. Its evidence has the period
 * before and the counterpart in the year before, whichever it is judged by. Signal: {@link #getPeriods}.
 */
public abstract sealed class ChangeFact extends JudgedFact implements Compared permits PeriodChange, YearChange {

    private static final int PERIODS = 1;

    /** The mean of one period is that period. */
    static final Baseline PREVIOUS = new Baseline.Mean(1);

    private final ChangeLimit limit;
    private final UsualFigure usual;
    private final Baselines baselines;

    ChangeFact(String rule, AppliedLimits applied, Baseline reference, Series series, JudgedTime time) {
        super(rule, new Subject.OfKpi(series.kpi().id()), applied, series, time);
        this.limit = applied.as(ChangeLimit.class, ChangeLimit::from);
        this.baselines = new Baselines(time.calendar());
        this.usual = new UsualFigure(reference, Apart.by(limit.by()), baselines, series);
    }

    /** The counterpart in the year before: as the KPI's own baseline finds it, else of a week the one 52 weeks before. */
    static Baseline yearBefore(Series series) {
        return series.kpi()
                .baseline()
                .filter(Baseline.LastYear.class::isInstance)
                .orElseGet(() -> new Baseline.LastYear(YearComparison.FIFTY_TWO_WEEKS));
    }

    /** The id of the KPI. */
    public final String getKpi() {
        return series.kpi().id().value();
    }

    /** Whether a higher or a lower figure of the KPI is better. */
    public final Direction getBetter() {
        return series.kpi().better();
    }

    /** The limits that it is judged by. */
    public final ChangeLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row that much worse, up to the latest closed one; 0 where that one is not. */
    public final int getPeriods() {
        return streak();
    }

    @Override
    final Verdict verdict(Set<String> read) {
        Series known = series.settled(latest());
        if (!known.has(latest())) {
            return Verdict.of(Verdict.Data.MISSING);
        }
        if (!(known.at(latest()) instanceof Reading.Figure) || !usual.isDefined(known, latest())) {
            return Verdict.of(Verdict.Data.UNDEFINED);
        }
        return new Verdict(
                Verdict.Data.THERE,
                !holds(latest())
                        && limit.recover()
                                .map(by -> !usual.within(by, series).isShort(known, latest()))
                                .orElse(true));
    }

    @Override
    final boolean holdsOverGaps() {
        return true;
    }

    @Override
    final int streakSignal() {
        return PERIODS;
    }

    @Override
    final boolean holds(int ordinal) {
        return usual.isShort(series.settled(latest()), ordinal);
    }

    @Override
    public final Reading usual() {
        return usual.at(series.settled(latest()), latest());
    }

    @Override
    final Optional<Baseline> baseline() {
        return Optional.of(usual.baseline());
    }

    @Override
    public final Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(baseline());
    }

    @Override
    final String decisiveLimit() {
        return "by";
    }

    @Override
    final List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        List<EvidenceFigure> figures = new ArrayList<>();
        if (reading() instanceof Reading.Figure figure) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.VALUE, figure.value(), unit));
        }
        if (usual() instanceof Reading.Figure reference && reference.value().signum() > 0) {
            Fraction border = reference
                    .value()
                    .times(
                            series.kpi().better() == Direction.HIGHER
                                    ? limit.by().rest()
                                    : Fraction.ONE.plus(limit.by().share()));
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LIMIT, border, unit));
        }
        compare(figures, PREVIOUS, EvidenceFigure.Name.PREVIOUS, EvidenceFigure.Name.CHANGE);
        compare(figures, yearBefore(series), EvidenceFigure.Name.COUNTERPART, EvidenceFigure.Name.ANNUAL);
        return figures;
    }

    /** The figure of another period, and the change on it where that is a share of something. */
    private void compare(
            List<EvidenceFigure> figures, Baseline with, EvidenceFigure.Name name, EvidenceFigure.Name change) {
        if (baselines.at(with, series.settled(latest()), latest()) instanceof Reading.Figure other) {
            figures.add(new EvidenceFigure(name, other.value(), series.kpi().unit()));
            if (other.value().signum() > 0 && reading() instanceof Reading.Figure figure) {
                figures.add(new EvidenceFigure(
                        change, figure.value().minus(other.value()).dividedBy(other.value()), Unit.Share.PERCENT));
            }
        }
    }
}
