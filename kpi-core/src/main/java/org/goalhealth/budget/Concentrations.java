package org.goalhealth.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.Concentration;
import org.goalhealth.finding.Suggestion.LineChange;
import org.goalhealth.finding.Suggestion.Performance;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.Headroom;

/**
 * What concentrating a budget on some of its lines makes of their amounts (B6).
 *
 * <p>All other lines give what they have above their minimums, as far as the core has room, no goal could fall under its
 * floor by it, and the budget moves so much at once; locked lines stay as they are. Amounts are whole currency units, split as {@link Reallocation} splits them, and the total is kept.
 */
public final class Concentrations {

    private Concentrations() {}

    /**
     * The new amounts.
     *
     * @param core the strongest lines, the best first
     * @param performance the share that lines marked so are meant to have
     * @param headroom what goals may lose before they are at their floor
     */
    public static Concentration of(Budget budget, List<Segment> core, Percent performance, Headroom headroom) {
        List<Donor> donors = budget.lines().stream()
                .map(Budget.Line::segment)
                .filter(segment -> !core.contains(segment))
                .map(segment -> LineSteps.all(segment, headroom))
                .toList();
        Map<Segment, Money> amounts = new HashMap<>();
        budget.lines().forEach(line -> amounts.put(line.segment(), line.amount()));
        for (BudgetShift shift : Reallocation.of(budget, donors, new HashSet<>(core))) {
            for (Suggestion.Move move : shift.moves()) {
                amounts.merge(shift.from(), move.amount(), Money::minus);
                amounts.merge(move.to(), move.amount(), Money::plus);
            }
        }
        List<LineChange> cores = new ArrayList<>();
        core.forEach(segment -> budget.lines().stream()
                .filter(line -> line.segment().equals(segment))
                .forEach(line -> cores.add(change(line, amounts))));
        List<LineChange> others = budget.lines().stream()
                .filter(line -> !core.contains(line.segment()))
                .map(line -> change(line, amounts))
                .filter(change -> !change.from().equals(change.to()))
                .toList();
        return new Concentration(budget.id(), cores, others, performance(budget, performance, headroom));
    }

    private static LineChange change(Budget.Line line, Map<Segment, Money> amounts) {
        return new LineChange(line.segment(), line.amount(), amounts.getOrDefault(line.segment(), line.amount()));
    }

    /** More for performance ads; empty where no line is for them, they have enough, or nothing more can be given. */
    static Optional<Performance> performance(Budget budget, Percent goal, Headroom headroom) {
        long unit = Money.zero(budget.currency()).minorPerMajor();
        long total = budget.total().minor();
        long present = sum(budget, Budget.Line::performance);
        if (total <= 0 || budget.lines().stream().noneMatch(Budget.Line::performance)) {
            return Optional.empty();
        }
        Fraction missing = Fraction.of(total).times(goal.share()).minus(Fraction.of(present));
        if (missing.signum() <= 0) {
            return Optional.empty();
        }
        long spare = 0;
        long room = 0;
        for (Budget.Line line : budget.lines()) {
            if (!line.performance()) {
                spare += LineSteps.freed(line, headroom).minor() / unit;
            } else if (!line.locked()) {
                room += Math.min(
                                total,
                                line.max()
                                        .map(max -> max.minus(line.amount()).minor())
                                        .orElse(total))
                        / unit;
            }
        }
        // What is missing is rounded up, so that the goal is reached where nothing binds.
        long needed = Fraction.ZERO
                .minus(missing.dividedBy(Fraction.of(unit)))
                .floor()
                .negate()
                .longValueExact();
        long atOnce = budget.maxMove().map(most -> most.minor() / unit).orElse(needed);
        long more = Math.multiplyExact(Math.min(Math.min(needed, atOnce), Math.min(spare, room)), unit);
        return more == 0
                ? Optional.empty()
                : Optional.of(new Performance(
                        Fraction.of(present, total),
                        goal,
                        new Money(more, budget.currency()),
                        Fraction.of(present + more, total)));
    }

    private static long sum(Budget budget, Predicate<Budget.Line> counted) {
        return budget.lines().stream()
                .filter(counted)
                .mapToLong(line -> line.amount().minor())
                .sum();
    }
}
