package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.Series;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;

/**
 * What a budget line returns (B1), in each of the budget's periods: of a weekly return and a monthly budget, by month.
 *
 * <p>There is one for each line and each rule that reads returns. Signals: {@link #getLowPeriods}, {@link #isStrong}.
 */
public final class LineReturn extends JudgedFact implements GivesBudget {

    private static final int LOW_PERIODS = 1;
    private static final int STRONG = 2;

    private final BudgetId budget;
    private final ReturnLimit limit;
    private final Border low;
    private final Border high;
    private boolean strong;

    LineReturn(String rule, BudgetId budget, AppliedLimits applied, ReturnLimit limit, Series series, JudgedTime time) {
        super(rule, new Subject.OfLine(budget), applied, series, time);
        this.budget = budget;
        this.limit = limit;
        this.low = new Border(limit.low(), series);
        this.high = new Border(limit.strong(), series);
    }

    /** The id of the budget. */
    @Override
    public String getBudget() {
        return budget.value();
    }

    @Override
    public Percent givesAtMost() {
        return limit.move();
    }

    /** The limits that it is judged by. */
    public ReturnLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row with a return under the low limit, up to the latest closed one. */
    public int getLowPeriods() {
        return streak();
    }

    /** Whether the latest closed period's return reaches the strong limit. */
    public boolean isStrong() {
        return strong;
    }

    @Override
    Verdict verdict(Set<String> read) {
        Reading returned = figure(latest());
        if (!(returned instanceof Reading.Figure figure)) {
            return Verdict.of(isMissing() ? Verdict.Data.MISSING : Verdict.Data.UNDEFINED);
        }
        return new Verdict(
                Verdict.Data.THERE,
                limit.recover()
                        .map(border -> !holds(latest()) && figure.value().compareTo(border) > 0)
                        .orElseGet(() -> isPastBreach(limit.periods())));
    }

    private boolean isMissing() {
        Series known = series.settled(time().closing().latest());
        for (int i = time().firstOf(latest()); i <= time().lastOf(latest()); i++) {
            if (!known.has(i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    int streakSignal() {
        return LOW_PERIODS;
    }

    @Override
    int restart() {
        return super.restart() | judge();
    }

    @Override
    int step() {
        return super.step() | judge();
    }

    @Override
    int step(long parts, long bases) {
        if (bases <= 0) {
            return step();
        }
        return step(low.compare(parts, bases, series) < 0) | strong(high.compare(parts, bases, series) >= 0);
    }

    @Override
    int revise(int ordinal) {
        return ordinal <= time().lastOf(latest()) ? restart() : 0;
    }

    private int judge() {
        return strong(stands(latest(), high) >= 0);
    }

    private int strong(boolean now) {
        boolean before = strong;
        strong = now;
        return before == now ? 0 : STRONG;
    }

    @Override
    boolean holds(int judged) {
        return stands(judged, low) == -1;
    }

    /** -1, 0 or 1, as the period's return is under the border, on it or above; -2 where there is none. */
    private int stands(int judged, Border border) {
        Series known = series.settled(time().closing().latest());
        long parts = 0;
        long bases = 0;
        try {
            for (int i = time().firstOf(judged); i <= time().lastOf(judged); i++) {
                long part = known.raw(i);
                if (part == Series.NONE) {
                    return -2;
                }
                parts = Math.addExact(parts, part);
                bases = Math.addExact(bases, known.rawBase(i));
            }
        } catch (ArithmeticException e) {
            return figure(judged) instanceof Reading.Figure figure
                    ? Integer.signum(figure.value().compareTo(border.limit()))
                    : -2;
        }
        return bases <= 0 ? -2 : border.compare(parts, bases, known);
    }

    /** What the line returned in a period. */
    private Reading figure(int judged) {
        return Sums.over(series.settled(time().closing().latest()), time().firstOf(judged), time().lastOf(judged));
    }

    @Override
    public Evidence evidence() {
        if (!(reading() instanceof Reading.Figure)) {
            throw nothingToShow();
        }
        return shown(Optional.empty());
    }

    @Override
    String decisiveLimit() {
        return "low";
    }

    @Override
    Reading reading() {
        return figure(latest());
    }

    @Override
    List<Object> states() {
        return List.of(streak(), strong);
    }

    @Override
    List<EvidenceFigure> figures() {
        return Shown.figureAndLimit(reading(), limit.low(), series.kpi().unit());
    }
}
