package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.goalhealth.history.Series;
import org.goalhealth.history.SeriesBook;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * How many of the latest closed periods of a series have no figure (W11).
 *
 * <p>There is one for each series and each rule that reads gaps. A series is expected from the first period in which
 * its KPI was observed in any segment; where several dimensions cut the KPI, from its own first figure. Signal: {@link #getMissingPeriods}.
 */
public final class DataGap extends JudgedFact {

    private static final int MISSING_PERIODS = 1;

    private final GapLimit limit;
    private final IntSupplier beginning;
    private boolean stood;

    DataGap(String rule, AppliedLimits applied, GapLimit limit, Series series, IntSupplier beginning, JudgedTime time) {
        super(rule, new Subject.OfKpi(series.kpi().id()), applied, series, time);
        this.limit = limit;
        this.beginning = beginning;
    }

    /** The id of the KPI. */
    public String getKpi() {
        return series.kpi().id().value();
    }

    /** The limits that it is judged by. */
    public GapLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row without a figure, up to the latest closed one; 0 where that one has a figure. */
    public int getMissingPeriods() {
        return streak();
    }

    /** Of several dimensions not every combination exists: one is expected from its own first figure on. */
    @Override
    boolean stands() {
        return series.kpi().dimensions().size() <= 1 || expectedFrom() <= latest();
    }

    private int expectedFrom() {
        if (series.kpi().dimensions().size() > 1) {
            return series.isEmpty() ? SeriesBook.NEVER : series.first();
        }
        int first = beginning.getAsInt();
        // Where nothing was ever observed, the latest closed period at least is missing.
        return first <= latest() ? first : latest();
    }

    @Override
    long quietAbove() {
        // Any figure is good; what stands for none is the two smallest numbers.
        return stood && expectedFrom() < latest() && isAtRest() ? Series.NONE + 1 : RESTLESS;
    }

    /** It is about missing figures: where none is, all is well. */
    @Override
    Verdict verdict(Set<String> read) {
        return streak() == 0 ? Verdict.GOOD : new Verdict(Verdict.Data.THERE, false);
    }

    @Override
    int streakSignal() {
        return MISSING_PERIODS;
    }

    /** Without a beginning only the latest period is missing, however much time goes by. */
    @Override
    int step() {
        return expectedFrom() < latest() ? super.step() | appearing() : restart();
    }

    @Override
    int restart() {
        return super.restart() | appearing();
    }

    private int appearing() {
        boolean before = stood;
        stood = stands();
        return before == stood ? 0 : MISSING_PERIODS;
    }

    @Override
    boolean holds(int ordinal) {
        return ordinal >= expectedFrom() && !series.settled(latest()).has(ordinal);
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
        return "periods";
    }

    @Override
    List<EvidenceFigure> figures() {
        return Shown.figureAndLimit(Reading.of(Fraction.of(streak())), Fraction.of(limit.periods()), Unit.Plain.PLAIN);
    }
}
