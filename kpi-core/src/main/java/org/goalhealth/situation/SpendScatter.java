package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;

/**
 * How long a budget's spend has been scattered over many lines that return little together (B6).
 *
 * <p>It is about the money that may move: locked lines take no part, neither in the return nor in the shares, and a line
 * that spent nothing in a period is none of its lines. The core are the lines with the highest returns, of two with the
 * same return the one declared first. A period in which a line that is not locked has no figure is not scattered. There
 * is one for each budget that a line of the plan's limits names for the rule. Signal: {@link #getPeriods}.
 */
public final class SpendScatter extends WholeBudgetFact {

    private static final int PERIODS = 1;

    private final ScatterLimit limit;

    /** A line that spent something. */
    private record Spender(Segment segment, LineResult result) {
        Fraction returned() {
            return result.revenue().dividedBy(result.spend());
        }
    }

    SpendScatter(
            JudgedRule rule,
            Budget budget,
            List<Budget.Line> lines,
            AppliedLimits applied,
            Series series,
            List<Companion> others,
            JudgedTime time) {
        super(rule, budget, lines, applied, series, others, time);
        this.limit = applied.as(ScatterLimit.class, ScatterLimit::from);
    }

    /** The limits that it is judged by. */
    public ScatterLimit getLimit() {
        return limit;
    }

    /** Closed periods of the budget in a row in which its spend was scattered, up to the latest closed one. */
    public int getPeriods() {
        return streak();
    }

    /** The segments of the core lines of the latest period, the one with the highest return first. */
    public List<Segment> core() {
        return core(spenders(latest())).stream().map(Spender::segment).toList();
    }

    /** The share that is suggested for performance ads. */
    public Percent performance() {
        return limit.performance();
    }

    /** The lines that spent something; none where a figure of one is missing. */
    private List<Spender> spenders(int judged) {
        return results(judged)
                .map(results -> IntStream.range(0, results.size())
                        .mapToObj(i -> new Spender(counted().get(i).segment(), results.get(i)))
                        .filter(one -> one.result().spend().signum() > 0)
                        .toList())
                .orElse(List.of());
    }

    private List<Spender> core(List<Spender> spenders) {
        return spenders.stream()
                .sorted(Comparator.comparing(Spender::returned).reversed())
                .limit(limit.core())
                .toList();
    }

    private static LineResult sum(List<Spender> spenders) {
        return LineResult.sum(spenders.stream().map(Spender::result).toList());
    }

    private static Reading share(List<Spender> core, List<Spender> all) {
        return all.isEmpty()
                ? Reading.Undefined.ZERO_BASE
                : Reading.of(sum(core).spend().dividedBy(sum(all).spend()));
    }

    @Override
    int streakSignal() {
        return PERIODS;
    }

    @Override
    boolean holds(int judged) {
        List<Spender> all = spenders(judged);
        return all.size() >= limit.lines()
                && sum(all).returned() instanceof Reading.Figure returned
                && returned.value().compareTo(limit.returned()) < 0
                && share(core(all), all) instanceof Reading.Figure share
                && share.value().compareTo(limit.share().share()) < 0;
    }

    /** The share of the core. */
    @Override
    Reading reading() {
        if (results(latest()).isEmpty()) {
            return Reading.Missing.MISSING;
        }
        List<Spender> all = spenders(latest());
        return share(core(all), all);
    }

    @Override
    Verdict verdict(Set<String> read) {
        return reading() instanceof Reading.Figure
                ? new Verdict(Verdict.Data.THERE, isPastBreach(limit.periods()))
                : without(reading());
    }

    @Override
    String decisiveLimit() {
        return "share";
    }

    @Override
    List<EvidenceFigure> figures() {
        List<EvidenceFigure> figures =
                new ArrayList<>(Shown.figureAndLimit(reading(), limit.share().share(), Unit.Share.PERCENT));
        List<Spender> all = spenders(latest());
        Unit unit = series.kpi().unit();
        if (sum(all).returned() instanceof Reading.Figure returned) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.RETURNED, returned.value(), unit));
        }
        figures.add(new EvidenceFigure(EvidenceFigure.Name.TARGET, limit.returned(), unit));
        if (!all.isEmpty()) {
            figures.add(new EvidenceFigure(EvidenceFigure.Name.LINES, Fraction.of(all.size()), Unit.Plain.PLAIN));
            figures.add(new EvidenceFigure(
                    EvidenceFigure.Name.CORE, Fraction.of(core(all).size()), Unit.Plain.PLAIN));
        }
        return figures;
    }
}
