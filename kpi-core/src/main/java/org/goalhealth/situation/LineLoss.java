package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * How long a budget line has returned less than it spent, and whether it has lost too much by that (B5).
 *
 * <p>A return is revenue over spend, so one under 1 is a loss of what was spent less what came back, whatever the margin
 * on it. Losses add up over the periods in a row up to the latest, as far back as the limit says; profits of earlier
 * periods are not set against them. A line with an amount of zero has no share that could be lost. There is one for each
 * line that a line of the plan's limits names by its budget. Signals: {@link #getPeriods}, {@link #isReached}.
 */
public final class LineLoss extends SpendFact {

    private static final int PERIODS = 1;
    private static final int REACHED = 2;

    private final LossLimit limit;
    private final Fraction amount;
    private final Fraction most;
    private boolean reached;

    LineLoss(JudgedRule rule, Budget budget, Budget.Line line, AppliedLimits applied, Series series, JudgedTime time) {
        super(rule, budget, applied, series, time);
        this.limit = applied.as(LossLimit.class, LossLimit::from);
        this.amount = Fraction.of(line.amount().amount());
        this.most = amount.times(limit.loss().share());
    }

    /** The limits that it is judged by. */
    public LossLimit getLimit() {
        return limit;
    }

    /** Closed periods of the budget in a row with a return under 1, up to the latest closed one. */
    public int getPeriods() {
        return streak();
    }

    /** Whether what was lost in those periods reaches the limit's share of the line's amount. */
    public boolean isReached() {
        catchUp();
        return reached;
    }

    @Override
    String judgement() {
        return super.judgement() + ", " + amount;
    }

    @Override
    int restart() {
        return super.restart() | judge();
    }

    @Override
    int step() {
        return super.step() | judge();
    }

    private int judge() {
        boolean before = reached;
        reached = amount.signum() > 0 && streak() > 0 && lost().compareTo(most) >= 0;
        return before == reached ? 0 : REACHED;
    }

    /** What was lost in the latest periods in a row that count. */
    private Fraction lost() {
        Fraction lost = Fraction.ZERO;
        for (int i = 0; i < Math.min(streak(), limit.within()); i++) {
            lost = lost.plus(result(latest() - i).map(LineResult::loss).orElse(Fraction.ZERO));
        }
        return lost;
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int judged) {
        return result(judged)
                .filter(result -> result.spend().signum() > 0 && result.loss().signum() > 0)
                .isPresent();
    }

    /** The return, undefined where nothing was planned that could be lost. */
    @Override
    Reading reading() {
        Reading returned = result(latest()).map(LineResult::returned).orElse(Reading.Missing.MISSING);
        return returned instanceof Reading.Figure && amount.signum() == 0 ? Reading.Undefined.ZERO_BASE : returned;
    }

    @Override
    Verdict verdict(Set<String> read) {
        return reading() instanceof Reading.Figure
                ? new Verdict(Verdict.Data.THERE, isPastBreach(limit.periods()))
                : without(reading());
    }

    @Override
    List<Object> states() {
        return List.of(streak(), isReached());
    }

    @Override
    String decisiveLimit() {
        return "loss";
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures = new ArrayList<>();
        if (streak() > 0) {
            figures.add(figure(EvidenceFigure.Name.VALUE, lost()));
        }
        figures.add(figure(EvidenceFigure.Name.LIMIT, most));
        figures.add(figure(EvidenceFigure.Name.PLANNED, amount));
        if (streak() > 0 && amount.signum() > 0) {
            figures.add(
                    new EvidenceFigure(EvidenceFigure.Name.DEVIATION, lost().dividedBy(amount), Unit.Share.PERCENT));
        }
        if (reading() instanceof Reading.Figure returned) {
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.RETURNED, returned.value(), series.kpi().unit()));
        }
        return figures;
    }
}
