package org.goalhealth.budget;

import java.util.ArrayList;
import java.util.List;
import org.goalhealth.finding.Suggestion.Binding;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.situation.Headroom;

/**
 * What a line may give, in whole currency units, and by what.
 *
 * @param share what its share of the move comes to
 */
record Giver(Budget.Line line, List<Headroom.Room> goals, long share, long unit) {

    static Giver of(Budget.Line line, Donor donor) {
        Fraction move = donor.move().share();
        Fraction most = move.compareTo(Fraction.ONE) > 0 ? Fraction.ONE : move;
        return new Giver(line, donor.goals(), part(line, most), line.amount().minorPerMajor());
    }

    Segment segment() {
        return line.segment();
    }

    /** The most that it gives. */
    long limit() {
        return line.locked()
                ? 0
                : goals.stream().mapToLong(this::spared).reduce(Math.min(share, aboveMinimum()), Math::min);
    }

    /** What of its own keeps it from giving more than that, and less than its share. */
    List<Binding> bindings(long given) {
        List<Binding> bindings = new ArrayList<>();
        if (line.locked()) {
            bindings.add(Binding.DONOR_LOCKED);
        }
        if (line.min().minor() > 0 && aboveMinimum() == given) {
            bindings.add(Binding.DONOR_AT_MINIMUM);
        }
        if (share == 0) {
            bindings.add(Binding.LESS_THAN_A_UNIT);
        }
        if (!spares(given).isEmpty()) {
            bindings.add(Binding.GOAL_AT_FLOOR);
        }
        return bindings;
    }

    /** The goals that could fall under their floor if it gave more than that. */
    List<GoalId> spares(long given) {
        return goals.stream()
                .filter(goal -> spared(goal) == given)
                .map(Headroom.Room::goal)
                .toList();
    }

    private long spared(Headroom.Room goal) {
        return part(line, goal.share());
    }

    private long aboveMinimum() {
        return line.amount().minus(line.min()).minor() / unit;
    }

    private static long part(Budget.Line line, Fraction share) {
        Money amount = line.amount();
        return Fraction.of(amount.minor()).times(share).floor().longValueExact() / amount.minorPerMajor();
    }
}
