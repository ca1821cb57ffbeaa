package org.goalhealth.situation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * How long a budget line has returned far more than its target (B5), as revenue over spend.
 *
 * <p>There is one for each line with a target return that a line of the plan's limits names by its budget. Signal:
 * {@link #getPeriods}.
 */
public final class ReturnExcess extends SpendFact {

    private static final int PERIODS = 1;

    private final ReturnExcessLimit limit;
    private final Fraction target;
    private final Fraction border;

    ReturnExcess(
            JudgedRule rule, Budget budget, BigDecimal target, AppliedLimits applied, Series series, JudgedTime time) {
        super(rule, budget, applied, series, time);
        this.limit = applied.as(ReturnExcessLimit.class, ReturnExcessLimit::from);
        this.target = Fraction.of(target);
        this.border = this.target.times(Fraction.ONE.plus(limit.above().share()));
    }

    /** The limits that it is judged by. */
    public ReturnExcessLimit getLimit() {
        return limit;
    }

    /** Closed periods of the budget in a row with a return so far above the target, up to the latest closed one. */
    public int getPeriods() {
        return streak();
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + target;
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int judged) {
        return at(judged) instanceof Reading.Figure figure && figure.value().compareTo(border) >= 0;
    }

    private Reading at(int judged) {
        return result(judged).map(LineResult::returned).orElse(Reading.Missing.MISSING);
    }

    @Override
    Reading reading() {
        return at(latest());
    }

    @Override
    Verdict verdict(Set<String> read) {
        return reading() instanceof Reading.Figure
                ? new Verdict(Verdict.Data.THERE, isPastBreach(limit.periods()))
                : without(reading());
    }

    @Override
    String decisiveLimit() {
        return "above";
    }

    @Override
    List<EvidenceFigure> figures() {
        Unit unit = series.kpi().unit();
        List<EvidenceFigure> figures = new ArrayList<>(Shown.figureAndLimit(reading(), border, unit));
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, target, unit));
        if (reading() instanceof Reading.Figure figure) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.DEVIATION, figure.value().minus(target).dividedBy(target), Unit.Share.PERCENT));
        }
        return figures;
    }
}
