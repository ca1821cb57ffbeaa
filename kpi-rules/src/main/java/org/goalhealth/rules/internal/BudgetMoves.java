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
import org.goalhealth.finding.Suggestion.Move;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.GivesBudget;
import org.goalhealth.situation.LineLag;

/**
 * Settles the moves that rules suggest, for each budget over all its donors and receivers together.
 *
 * <p>Triggers settle one after the other, each on what those before it leave. A line gives once: where several triggers would have it give, the first of them does, by its own limit.
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
        Map<Object, Set<Segment>> receivers = new LinkedHashMap<>();
        for (Entry entry : entries) {
            giving.putIfAbsent(entry.fact().getSegment(), entry);
            receivers
                    .computeIfAbsent(pool(entry), pool -> new LinkedHashSet<>())
                    .addAll(entry.receivers());
        }
        Budget left = budget;
        for (Map.Entry<Object, Set<Segment>> pool : receivers.entrySet()) {
            List<Donor> donors = giving.values().stream()
                    .filter(entry -> pool(entry).equals(pool.getKey()))
                    .map(entry -> new Donor(entry.fact().getSegment(), ((GivesBudget) entry.fact()).givesAtMost()))
                    .toList();
            Set<Segment> takers = new LinkedHashSet<>(pool.getValue());
            takers.removeAll(giving.keySet());
            for (BudgetShift shift : Reallocation.of(left, donors, takers)) {
                Entry entry = giving.get(shift.from());
                if (entry != null) {
                    settled.accept(entry, entry.dated(shift));
                }
                left = after(left, shift);
            }
        }
    }

    /** What presses on several lines, or makes them return too little, shares its receivers; a lag has only its own. */
    private static Object pool(Entry entry) {
        return entry.fact() instanceof LineLag
                ? entry.receivers()
                : entry.fact().getClass();
    }

    private static Budget after(Budget budget, BudgetShift shift) {
        Map<Segment, Money> change = new HashMap<>();
        for (Move move : shift.moves()) {
            change.merge(move.to(), move.amount(), Money::plus);
            change.merge(shift.from(), Money.zero(budget.currency()).minus(move.amount()), Money::plus);
        }
        List<Budget.Line> lines = budget.lines().stream()
                .map(line -> change.containsKey(line.segment())
                        ? line.with(line.amount().plus(change.get(line.segment())))
                        : line)
                .toList();
        return new Budget(budget.id(), budget.name(), budget.returnKpi(), budget.currency(), budget.every(), lines);
    }
}
