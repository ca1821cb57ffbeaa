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
import org.goalhealth.quantity.Money;

/**
 * Works out who gives how much to whom within one budget (B1).
 *
 * <p>A donor gives at most its move share of its amount, nothing below its minimum, and nothing that could push a goal
 * under its floor; a receiver takes at most up to its maximum; locked lines do neither. The total moved is the smallest
 * of what can be given, what can be taken, and what the budget moves at once, in whole currency units. It is apportioned
 * by largest remainder: over donors by what each may give, over receivers by their present amounts. All donors and
 * receivers are settled together, so no room is used twice.
 *
 * <p>Limits bind together: a line could give more, while all others give as much, only if all limits gave way that its
 * shift names.
 */
public final class Reallocation {

    private final Budget budget;
    private final List<Giver> donors = new ArrayList<>();
    private final List<Taker> receivers = new ArrayList<>();
    private final long unit;

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
                reallocation.donors.add(Giver.of(line, donor));
            } else if (receivers.contains(line.segment())) {
                reallocation.receivers.add(new Taker(line));
            }
        }
        return reallocation.settle();
    }

    private List<BudgetShift> settle() {
        long[] gives = donors.stream().mapToLong(Giver::limit).toArray();
        long[] room = receivers.stream().mapToLong(Taker::limit).toArray();
        long atOnce = budget.maxMove().map(most -> most.minor() / unit).orElse(Taker.ENDLESS);
        long total = Math.min(Math.min(sum(gives), sum(room)), atOnce);
        List<Binding> shared = new ArrayList<>();
        if (total == sum(room)) {
            shared.addAll(Taker.bindings(receivers));
        }
        if (total == atOnce) {
            shared.add(Binding.MAX_MOVE);
        }
        long[] given = total == 0 ? new long[gives.length] : Shares.within(total, gives, gives);
        long[] taken = total == 0 ? new long[room.length] : Shares.within(total, weights(), room);
        List<BudgetShift> shifts = new ArrayList<>();
        for (int i = 0; i < donors.size(); i++) {
            shifts.add(shift(donors.get(i), given[i], shared, moves(given[i], taken)));
        }
        return shifts;
    }

    /** Gives an amount to the first lines that have not taken their part, and notes that they have. */
    private List<Move> moves(long given, long[] taken) {
        List<Move> moves = new ArrayList<>();
        long left = given;
        for (int i = 0; left > 0; i++) {
            long amount = Math.min(left, taken[i]);
            if (amount > 0) {
                moves.add(new Move(
                        receivers.get(i).segment(), new Money(Math.multiplyExact(amount, unit), budget.currency())));
            }
            left -= amount;
            taken[i] -= amount;
        }
        return moves;
    }

    private BudgetShift shift(Giver donor, long given, List<Binding> shared, List<Move> moves) {
        if (given > 0 && given == donor.share()) {
            return new BudgetShift(budget.id(), donor.segment(), moves, List.of());
        }
        List<Binding> bindings = new ArrayList<>(donor.bindings(given));
        bindings.addAll(shared);
        return new BudgetShift(budget.id(), donor.segment(), moves, bindings, donor.spares(given), Optional.empty());
    }

    private long[] weights() {
        return receivers.stream().mapToLong(Taker::weight).toArray();
    }

    /** More than a long holds is as good as the most it holds: only the smallest of the sums counts. */
    private static long sum(long[] values) {
        return LongStream.of(values).reduce(0, (a, b) -> a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b);
    }
}
