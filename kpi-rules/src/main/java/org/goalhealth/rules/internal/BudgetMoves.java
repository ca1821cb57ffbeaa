package org.goalhealth.rules.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.goalhealth.budget.Donor;
import org.goalhealth.budget.Reallocation;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.Move;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.GivesBudget;
import org.goalhealth.situation.Headroom;
import org.goalhealth.situation.LineLag;

/**
 * Settles the moves that rules suggest, for each budget over all its donors and receivers together.
 *
 * <p>Triggers settle one after the other, each on what those before it leave. A line gives once: where several triggers would have it give, the first of them does, by its own limit. What the budget moves at once they share.
 */
final class BudgetMoves {

    private final Map<String, Budget> budgets = new HashMap<>();
    private Supplier<Headroom> spared = () -> Headroom.NONE;
    private Headroom headroom = Headroom.NONE;

    BudgetMoves(Plan plan) {
        plan.budgets().forEach(budget -> budgets.put(budget.id().value(), budget));
    }

    /** Sets who says what goals may lose. */
    void spares(Supplier<Headroom> goals) {
        spared = goals;
    }

    /** What goals may lose, as it stands now. */
    Headroom headroom() {
        headroom = spared.get();
        return headroom;
    }

    /** Whether goals may lose something else than when moves were settled last. */
    boolean isOutdated() {
        return !headroom.equals(spared.get());
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
        headroom = spared.get();
        Map<Segment, Entry> giving = new LinkedHashMap<>();
        Map<Object, Set<Segment>> receivers = new LinkedHashMap<>();
        for (Entry entry : entries) {
            giving.putIfAbsent(entry.fact().getSegment(), entry);
            receivers
                    .computeIfAbsent(pool(entry), pool -> new LinkedHashSet<>())
                    .addAll(entry.receivers());
        }
        Budget left = budget;
        List<BudgetShift> before = List.of();
        for (Map.Entry<Object, Set<Segment>> pool : receivers.entrySet()) {
            List<Donor> donors = giving.values().stream()
                    .filter(entry -> pool(entry).equals(pool.getKey()))
                    .map(this::donor)
                    .toList();
            Set<Segment> takers = new LinkedHashSet<>(pool.getValue());
            takers.removeAll(giving.keySet());
            for (BudgetShift shift : before) {
                left = after(left, shift);
            }
            before = Reallocation.of(left, donors, takers);
            for (BudgetShift shift : before) {
                Entry entry = giving.get(shift.from());
                if (entry != null) {
                    settled.accept(entry, entry.dated(shift));
                }
            }
        }
    }

    private Donor donor(Entry entry) {
        Segment line = entry.fact().getSegment();
        Optional<GoalId> failed =
                entry.fact() instanceof LineLag lag ? Optional.of(new GoalId(lag.getGoal())) : Optional.empty();
        return new Donor(line, ((GivesBudget) entry.fact()).givesAtMost(), headroom.of(line, failed));
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
        Budget left = budget.with(lines);
        return budget.maxMove()
                .map(most -> left.withMaxMove(
                        shift.moves().stream().map(Move::amount).reduce(most, Money::minus)))
                .orElse(left);
    }
}
