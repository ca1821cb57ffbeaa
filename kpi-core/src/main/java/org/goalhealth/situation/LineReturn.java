package org.goalhealth.situation;

import java.util.Optional;
import org.goalhealth.plan.BudgetId;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * What a budget line returns (B1).
 *
 * <p>There is one for each line and each rule that reads returns. Signals: {@link #getLowPeriods}, {@link #isStrong}.
 */
public final class LineReturn implements Fact {

    private final String rule;
    private final BudgetId budget;
    private final Segment segment;
    private final ReturnLimit limit;
    private final int lowPeriods;
    private final boolean strong;
    private final Optional<Evidence> evidence;

    LineReturn(
            String rule,
            BudgetId budget,
            Segment segment,
            ReturnLimit limit,
            int lowPeriods,
            boolean strong,
            Optional<Evidence> evidence) {
        this.rule = rule;
        this.budget = budget;
        this.segment = segment;
        this.limit = limit;
        this.lowPeriods = lowPeriods;
        this.strong = strong;
        this.evidence = evidence;
    }

    /** The rule whose limit it is judged by. */
    public String getRule() {
        return rule;
    }

    public String getBudget() {
        return budget.value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfLine(budget);
    }

    @Override
    public Segment getSegment() {
        return segment;
    }

    public ReturnLimit getLimit() {
        return limit;
    }

    /** Closed periods in a row with a return under the low limit, up to the latest closed one. */
    public int getLowPeriods() {
        return lowPeriods;
    }

    /** Whether the latest closed period's return reaches the strong limit. */
    public boolean isStrong() {
        return strong;
    }

    @Override
    public Evidence evidence() {
        return evidence.orElseThrow(() -> new IllegalStateException("no return of " + budget + " " + segment));
    }
}
