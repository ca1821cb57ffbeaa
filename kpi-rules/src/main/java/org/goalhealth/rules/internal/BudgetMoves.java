package org.goalhealth.rules.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.goalhealth.budget.Donor;
import org.goalhealth.budget.Reallocation;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.situation.LineReturn;

/**
 * Settles the moves that rules suggest, for each budget over all its donors and receivers together.
 *
 * <p>A line gives once: where several triggers would have it give, the first of them does, by its own limit.
 */
final class BudgetMoves {

    private final Map<String, Budget> budgets = new HashMap<>();

    BudgetMoves(Plan plan) {
        plan.budgets().forEach(budget -> budgets.put(budget.id().value(), budget));
    }

    /**
     * Settles one budget.
     *
     * @param entries all that suggest moves within it, in order of their triggers
     */
    void settle(String id, List<Entry> entries, BiConsumer<Entry, BudgetShift> settled) {
        Budget budget = budgets.get(id);
        if (budget == null || entries.isEmpty()) {
            return;
        }
        Map<Segment, Entry> giving = new LinkedHashMap<>();
        Set<Segment> receivers = new LinkedHashSet<>();
        for (Entry entry : entries) {
            giving.putIfAbsent(entry.fact().getSegment(), entry);
            entry.receivers().stream()
                    .filter(line -> line.getBudget().equals(id))
                    .forEach(line -> receivers.add(line.getSegment()));
        }
        List<Donor> donors = giving.values().stream()
                .map(entry -> (LineReturn) entry.fact())
                .map(line -> new Donor(line.getSegment(), line.getLimit().move()))
                .toList();
        for (BudgetShift shift : Reallocation.of(budget, donors, receivers)) {
            Entry entry = giving.get(shift.from());
            if (entry != null) {
                settled.accept(entry, shift);
            }
        }
    }
}
