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
public final class LineReturn extends JudgedFact {

    private final BudgetId budget;
    private final ReturnLimit limit;
    private final int lowPeriods;
    private final boolean strong;

    LineReturn(
            String rule,
            BudgetId budget,
            Segment segment,
            ReturnLimit limit,
            int lowPeriods,
            boolean strong,
            Optional<Evidence> evidence) {
        super(rule, new Subject.OfLine(budget), segment, evidence);
        this.budget = budget;
        this.limit = limit;
        this.lowPeriods = lowPeriods;
        this.strong = strong;
    }

    public String getBudget() {
        return budget.value();
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
}
