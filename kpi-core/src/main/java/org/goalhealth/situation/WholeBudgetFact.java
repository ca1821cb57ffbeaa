package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Segment;
import org.jspecify.annotations.Nullable;

/** What became of the money of a whole budget: it looks at the figures of all lines that it counts. */
public abstract sealed class WholeBudgetFact extends SpendFact permits ResourceMismatch, SpendScatter {

    private final List<Budget.Line> counted;
    private final List<Companion> others;

    /**
     * About a budget.
     *
     * @param counted the lines that count; the first one's series is the fact's own
     * @param others the series of the other ones, in their order
     */
    WholeBudgetFact(
            JudgedRule rule,
            Budget budget,
            List<Budget.Line> counted,
            AppliedLimits applied,
            Series series,
            List<Companion> others,
            JudgedTime time) {
        super(rule, budget, applied, series, time);
        this.counted = List.copyOf(counted);
        this.others = List.copyOf(others);
    }

    /** The total: it is about no single line. */
    @Override
    public final Segment getSegment() {
        return Segment.TOTAL;
    }

    @Override
    final List<Companion> companions() {
        return others;
    }

    @Override
    String judgement() {
        return super.judgement() + ", "
                + counted.stream().map(line -> line.segment().toString()).collect(Collectors.joining("; "));
    }

    final List<Budget.Line> counted() {
        return counted;
    }

    /** What each counted line spent in a period, and what came back; empty where a figure of one is missing. */
    final Optional<List<LineResult>> results(int judged) {
        int latest = time().closing().latest();
        List<LineResult> results = new ArrayList<>(counted.size());
        for (int i = 0; i < counted.size(); i++) {
            @Nullable
            Series known = i == 0 ? series.settled(latest) : others.get(i - 1).settled(latest);
            Optional<LineResult> result = LineResult.over(known, time(), judged);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            results.add(result.get());
        }
        return Optional.of(results);
    }
}
