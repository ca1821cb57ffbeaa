package org.goalhealth.plan;

import java.util.Optional;

/**
 * What a line of limits is about: the subject it names, if any, and the segment it names, if any.
 *
 * <p>The line that names more wins; of two that name as much, the later.
 */
public record LimitScope(
        Optional<KpiId> kpi,
        Optional<GoalId> goal,
        Optional<FunnelId> funnel,
        Optional<BudgetId> budget,
        Segment segment) {

    public static final LimitScope EVERYWHERE =
            new LimitScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Segment.TOTAL);

    public LimitScope {
        if (subjects(kpi, goal, funnel, budget) > 1) {
            throw new IllegalArgumentException(
                    "a line of limits names more than one of kpi, goal, funnel and budget\n  write one line for each");
        }
    }

    public static LimitScope of(KpiId kpi, Segment segment) {
        return new LimitScope(Optional.of(kpi), Optional.empty(), Optional.empty(), Optional.empty(), segment);
    }

    public static LimitScope of(BudgetId budget, Segment segment) {
        return new LimitScope(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(budget), segment);
    }

    public static LimitScope of(FunnelId funnel, Segment segment) {
        return new LimitScope(Optional.empty(), Optional.empty(), Optional.of(funnel), Optional.empty(), segment);
    }

    /** Whether this line is about {@code subject}, which names its own subject and full segment. */
    public boolean covers(LimitScope subject) {
        return (kpi.isEmpty() || kpi.equals(subject.kpi))
                && (goal.isEmpty() || goal.equals(subject.goal))
                && (funnel.isEmpty() || funnel.equals(subject.funnel))
                && (budget.isEmpty() || budget.equals(subject.budget))
                && subject.segment.isWithin(segment);
    }

    /** How much it names: one for the subject and one for each pair of the segment. */
    public int narrowness() {
        return subjects(kpi, goal, funnel, budget) + segment.parts().size();
    }

    private static int subjects(Optional<?>... ids) {
        int named = 0;
        for (Optional<?> id : ids) {
            named += id.isPresent() ? 1 : 0;
        }
        return named;
    }

    /** As in {@code kpi online-orders, region=west}, or {@code everywhere}. */
    @Override
    public String toString() {
        String subject = kpi.map(id -> "kpi " + id)
                .or(() -> goal.map(id -> "goal " + id))
                .or(() -> funnel.map(id -> "funnel " + id))
                .or(() -> budget.map(id -> "budget " + id))
                .orElse("everywhere");
        return segment.isTotal() ? subject : subject + ", " + segment;
    }
}
