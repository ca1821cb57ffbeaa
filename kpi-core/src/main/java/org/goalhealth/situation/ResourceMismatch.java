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
 * How long too much of a budget has stood where the evidence does not put it, and where that goes (B3).
 *
 * <p>The rate is a {@link MismatchRate} over all lines, locked ones too; a period in which one of them has no figure has
 * none. There is one for each budget that a line of the plan's limits names for the rule. Signal: {@link #getPeriods}.
 */
public final class ResourceMismatch extends WholeBudgetFact {

    private static final int PERIODS = 1;

    private final MismatchLimit limit;

    ResourceMismatch(
            JudgedRule rule,
            Budget budget,
            List<Budget.Line> lines,
            AppliedLimits applied,
            Series series,
            List<Companion> others,
            JudgedTime time) {
        super(rule, budget, lines, applied, series, others, time);
        this.limit = applied.as(MismatchLimit.class, MismatchLimit::from);
    }

    /** The limits that it is judged by. */
    public MismatchLimit getLimit() {
        return limit;
    }

    /** Closed periods of the budget in a row with a rate at the limit or above, up to the latest closed one. */
    public int getPeriods() {
        return streak();
    }

    /** The rates of the latest periods, the earliest first: as many as the trend looks at, and the one before. */
    public List<MismatchRate> trend() {
        List<MismatchRate> rates = new ArrayList<>();
        for (int judged = latest() - limit.trend(); judged <= latest(); judged++) {
            rates.add(new MismatchRate(Shown.period(series, time(), judged), rate(judged)));
        }
        return List.copyOf(rates);
    }

    private Reading rate(int judged) {
        return results(judged).map(MismatchRate::of).orElse(Reading.Missing.MISSING);
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int judged) {
        return rate(judged) instanceof Reading.Figure figure
                && figure.value().compareTo(limit.rate().share()) >= 0;
    }

    @Override
    Reading reading() {
        return rate(latest());
    }

    @Override
    Verdict verdict(Set<String> read) {
        if (!(reading() instanceof Reading.Figure figure)) {
            return without(reading());
        }
        return new Verdict(
                Verdict.Data.THERE,
                limit.recover()
                        .map(border -> !holds(latest()) && figure.value().compareTo(border.share()) < 0)
                        .orElseGet(() -> isPastBreach(limit.periods())));
    }

    @Override
    String decisiveLimit() {
        return "rate";
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures =
                new ArrayList<>(Shown.figureAndLimit(reading(), limit.rate().share(), Unit.Share.PERCENT));
        if (reading() instanceof Reading.Figure && rate(latest() - 1) instanceof Reading.Figure before) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.PREVIOUS, before.value(), Unit.Share.PERCENT));
            show(EvidenceFigure.Name.FALLING, inARow(-1), figures);
            show(EvidenceFigure.Name.RISING, inARow(1), figures);
        }
        return figures;
    }

    private static void show(EvidenceFigure.Name name, int periods, List<EvidenceFigure> figures) {
        if (periods > 0) {
            figures.add(new EvidenceFigure(name, Fraction.of(periods), Unit.Plain.PLAIN));
        }
    }

    /** In how many periods in a row the rate went one way: 1 for up, -1 for down. */
    private int inARow(int way) {
        int periods = 0;
        Reading later = rate(latest());
        while (periods < limit.trend()
                && later instanceof Reading.Figure now
                && rate(latest() - periods - 1) instanceof Reading.Figure before
                && Integer.signum(now.value().compareTo(before.value())) == way) {
            periods++;
            later = before;
        }
        return periods;
    }
}
