package org.goalhealth.budget;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.finding.Suggestion.Move;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;

/**
 * Works out who gives how much to whom within one budget (B1).
 *
 * <p>A donor gives at most its move share of its amount, and nothing below its minimum; a receiver takes at most up to
 * its maximum; locked lines do neither. The total moved is the smaller of what can be given and what can be taken, in
 * whole currency units. It is apportioned by largest remainder: over donors by what each may give, over receivers by
 * their present amounts. All donors and receivers are settled together, so no room
 * is used twice.
 */
public final class Reallocation {

    private final Budget budget;
    private final List<Line> donors = new ArrayList<>();
    private final List<Line> receivers = new ArrayList<>();
    private final long unit;

    /** A line that takes part, in whole currency units. */
    private record Line(Budget.Line line, long limit) {
        Segment segment() {
            return line.segment();
        }
    }

    private Reallocation(Budget budget) {
        this.budget = budget;
        this.unit = Money.zero(budget.currency()).minorPerMajor();
    }

    /**
     * One shift for each donor, in the budget's order.
     *
     * @param receivers the lines strong enough to take more; a line that is also a donor takes nothing
     */
    public static List<BudgetShift> of(Budget budget, Collection<Donor> donors, Set<Segment> receivers) {
        Map<Segment, Donor> giving = new LinkedHashMap<>();
        donors.forEach(donor -> giving.put(donor.segment(), donor));
        Reallocation reallocation = new Reallocation(budget);
        for (Budget.Line line : budget.lines()) {
            Donor donor = giving.get(line.segment());
            if (donor != null) {
                reallocation.donors.add(new Line(line, line.locked() ? 0 : reallocation.gives(line, donor)));
            } else if (receivers.contains(line.segment())) {
                reallocation.receivers.add(new Line(line, line.locked() ? 0 : reallocation.room(line)));
            }
        }
        return reallocation.settle();
    }

    private List<BudgetShift> settle() {
        long[] gives = donors.stream().mapToLong(Line::limit).toArray();
        long[] room = receivers.stream().mapToLong(Line::limit).toArray();
        long total = Math.min(sum(gives), sum(room));
        long[] given = total == 0 ? new long[gives.length] : Apportionment.within(total, gives, gives);
        long[] taken = total == 0 ? new long[room.length] : Apportionment.within(total, weights(), room);
        List<BudgetShift> shifts = new ArrayList<>();
        int receiver = 0;
        for (int i = 0; i < donors.size(); i++) {
            List<Move> moves = new ArrayList<>();
            while (given[i] > 0) {
                long amount = Math.min(given[i], taken[receiver]);
                if (amount > 0) {
                    moves.add(new Move(
                            receivers.get(receiver).segment(),
                            new Money(Math.multiplyExact(amount, unit), budget.currency())));
                }
                given[i] -= amount;
                taken[receiver] -= amount;
                receiver += taken[receiver] == 0 ? 1 : 0;
            }
            shifts.add(new BudgetShift(
                    budget.id(),
                    donors.get(i).segment(),
                    moves,
                    moves.isEmpty() ? Optional.of(binding(donors.get(i))) : Optional.empty()));
        }
        return shifts;
    }

    private Binding binding(Line donor) {
        if (receivers.isEmpty()) {
            return Binding.NO_RECEIVER;
        }
        if (donor.line().locked()) {
            return Binding.DONOR_LOCKED;
        }
        if (donor.limit() == 0) {
            return Binding.DONOR_AT_MINIMUM;
        }
        return receivers.stream().allMatch(r -> r.line().locked()) ? Binding.RECEIVERS_LOCKED : Binding.RECEIVERS_FULL;
    }

    private long gives(Budget.Line line, Donor donor) {
        long byShare = Fraction.of(line.amount().minor())
                .times(donor.move().share())
                .floor()
                .longValueExact();
        long aboveMinimum = line.amount().minus(line.min()).minor();
        return Math.min(byShare, aboveMinimum) / unit;
    }

    /** A line without a maximum takes whatever there is. */
    private long room(Budget.Line line) {
        return line.max()
                .map(max -> max.minus(line.amount()).minor() / unit)
                .orElseGet(() -> budget.total().minor() / unit);
    }

    /** What a receiver has now; at least one minor unit, so that an empty line with room gets its part of the rest. */
    private long[] weights() {
        return receivers.stream()
                .mapToLong(
                        r -> r.limit() == 0 ? 0 : Math.max(1, r.line().amount().minor()))
                .toArray();
    }

    /** More than a long holds is as good as the most it holds: only the smaller of two sums counts. */
    private static long sum(long[] values) {
        return LongStream.of(values).reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
    }
}
