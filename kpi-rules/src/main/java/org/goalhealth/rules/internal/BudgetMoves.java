package org.goalhealth.rules.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.budget.Donor;
import org.goalhealth.budget.Reallocation;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.situation.LineReturn;

/**
 * Settles the moves that rules suggest, once for each budget over all its donors and receivers together.
 *
 * <p>A line gives once: where several triggers would have it give, the first of them does, by its own limit.
 */
final class BudgetMoves {

    private final Map<Reports.Entry, BudgetShift> shifts = new HashMap<>();

    /**
     * Settles everything.
     *
     * @param entries in order of their triggers
     */
    BudgetMoves(Plan plan, List<Reports.Entry> entries) {
        for (Budget budget : plan.budgets()) {
            settle(
                    budget,
                    entries.stream()
                            .filter(Reports.Entry::suggestsMoves)
                            .filter(entry -> entry.fact() instanceof LineReturn line
                                    && line.getBudget().equals(budget.id().value()))
                            .toList());
        }
    }

    Optional<BudgetShift> of(Reports.Entry entry) {
        return Optional.ofNullable(shifts.get(entry));
    }

    private void settle(Budget budget, List<Reports.Entry> entries) {
        Map<Segment, Reports.Entry> giving = new LinkedHashMap<>();
        Set<Segment> receivers = new LinkedHashSet<>();
        for (Reports.Entry entry : entries) {
            giving.putIfAbsent(entry.fact().getSegment(), entry);
            entry.receivers().stream()
                    .filter(line -> line.getBudget().equals(budget.id().value()))
                    .forEach(line -> receivers.add(line.getSegment()));
        }
        List<Donor> donors = giving.values().stream()
                .map(entry -> (LineReturn) entry.fact())
                .map(line -> new Donor(line.getSegment(), line.getLimit().move()))
                .toList();
        for (BudgetShift shift : Reallocation.of(budget, donors, receivers)) {
            Reports.Entry entry = giving.get(shift.from());
            if (entry != null) {
                shifts.put(entry, shift);
            }
        }
    }
}
