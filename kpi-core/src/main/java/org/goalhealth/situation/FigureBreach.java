package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Reading;

/**
 * How long a series has been worse than a fixed figure.
 *
 * <p>No figure fits every KPI, so there is one only for each series that a line of the plan's limits names for the rule:
 * by its KPI, and by its segment where the line has one. Signal: {@link #getPeriods}.
 */
public abstract sealed class FigureBreach extends JudgedFact permits ThresholdBreach, ServiceLevel, BenchmarkedBreach {

    private static final int PERIODS = 1;

    private final ThresholdLimit limit;
    private final Border border;

    FigureBreach(String rule, AppliedLimits applied, ThresholdLimit limit, Series series, JudgedTime time) {
        super(rule, new Subject.OfKpi(series.kpi().id()), applied, series, time);
        this.limit = limit;
        this.border = new Border(limit.threshold(), series);
    }

    /** The id of the KPI. */
    public final String getKpi() {
        return series.kpi().id().value();
    }

    /** The limits that it is judged by. */
    public final ThresholdLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row worse than the threshold, up to the latest closed one; 0 where that one is not. */
    public final int getPeriods() {
        return streak();
    }

    @Override
    long endsAbove() {
        return series.kpi().better() == Direction.HIGHER && border.least() != Long.MAX_VALUE
                ? border.least() - 1
                : RESTLESS;
    }

    @Override
    Verdict verdict(Set<String> read) {
        Series known = series.settled(latest());
        if (!known.has(latest())) {
            return Verdict.of(Verdict.Data.MISSING);
        }
        if (!(known.at(latest()) instanceof Reading.Figure figure)) {
            return Verdict.of(Verdict.Data.UNDEFINED);
        }
        int sign = series.kpi().better() == Direction.HIGHER ? 1 : -1;
        return new Verdict(
                Verdict.Data.THERE,
                limit.recover()
                        .map(border -> !holds(latest()) && sign * figure.value().compareTo(border) > 0)
                        .orElseGet(() -> isPastBreach(limit.periods())));
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
        long part = known.raw(ordinal);
        if (part == Series.NONE) {
            return false;
        }
        long base = known.rawBase(ordinal);
        if (base <= 0) {
            return false;
        }
        return isWorse(part, base);
    }

    @Override
    int step(long part, long base) {
        return step(isWorse(part, base));
    }

    private boolean isWorse(long part, long base) {
        int compared = border.compare(part, base, series);
        return series.kpi().better() == Direction.HIGHER ? compared < 0 : compared > 0;
    }

    @Override
    public Evidence evidence() {
        if (streak() == 0) {
            throw nothingToShow();
        }
        return shown(Optional.empty());
    }

    @Override
    String decisiveLimit() {
        return "threshold";
    }

    @Override
    List<EvidenceFigure> figures() {
        return Shown.figureAndLimit(reading(), limit.threshold(), series.kpi().unit());
    }
}
