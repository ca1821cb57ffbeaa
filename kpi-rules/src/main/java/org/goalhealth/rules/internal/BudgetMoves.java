package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
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

/** Settles the moves that rules suggest, once for each budget over all its donors and receivers together. */
final class BudgetMoves {

    private record Line(String budget, Segment segment) {}

    private final Map<Line, BudgetShift> shifts = new HashMap<>();

    BudgetMoves(Plan plan, Collection<Reports.Entry> entries) {
        Map<String, List<Reports.Entry>> byBudget = new LinkedHashMap<>();
        for (Reports.Entry entry : entries) {
            if (entry.suggestsMoves() && entry.fact() instanceof LineReturn donor) {
                byBudget.computeIfAbsent(donor.getBudget(), b -> new ArrayList<>())
                        .add(entry);
            }
        }
        for (Budget budget : plan.budgets()) {
            List<Reports.Entry> mine = byBudget.get(budget.id().value());
            if (mine != null) {
                settle(budget, mine);
            }
        }
    }

    Optional<BudgetShift> of(Reports.Entry entry) {
        return entry.suggestsMoves() && entry.fact() instanceof LineReturn donor
                ? Optional.ofNullable(shifts.get(new Line(donor.getBudget(), donor.getSegment())))
                : Optional.empty();
    }

    private void settle(Budget budget, List<Reports.Entry> entries) {
        List<Donor> donors = new ArrayList<>();
        Set<Segment> receivers = new LinkedHashSet<>();
        for (Reports.Entry entry : entries) {
            LineReturn donor = (LineReturn) entry.fact();
            donors.add(new Donor(donor.getSegment(), donor.getLimit().move()));
            entry.receivers().stream()
                    .filter(line -> line.getBudget().equals(budget.id().value()))
                    .forEach(line -> receivers.add(line.getSegment()));
        }
        for (BudgetShift shift : Reallocation.of(budget, donors, receivers)) {
            shifts.put(new Line(budget.id().value(), shift.from()), shift);
        }
    }
}
