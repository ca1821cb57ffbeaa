package org.goalhealth.budget.response;

import java.math.BigDecimal;
import java.util.Optional;
import org.goalhealth.plan.Budget;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;

/**
 * How many whole units a line may give and take.
 *
 * @param gives 0 or more
 * @param takes 0 or more
 * @param spared how many it may give before a goal could fall under its floor
 * @param more how many of each it may once limits are widened
 */
record LineBounds(Budget.Line line, long gives, long takes, long spared, long more) {

    private static final Percent NOTHING = Percent.of(0);

    static LineBounds of(Budget budget, Budget.Line line, LineResponse response, BudgetWhatIf.Limits limits) {
        long unit = line.amount().minorPerMajor();
        Percent move = limits.move().apply(line.segment());
        long byShare = part(line, move.share());
        long spared = limits.headroom().of(line.segment(), Optional.empty()).stream()
                .mapToLong(room -> part(line, room.share()) / unit)
                .min()
                .orElse(Long.MAX_VALUE);
        long gives = Math.min(
                spared, Math.min(byShare, line.amount().minus(line.min()).minor()) / unit);
        long takes = line.max()
                .map(max -> max.minus(line.amount()).minor() / unit)
                .orElseGet(() -> budget.total().minor() / unit);
        // Past what a line ever spent, its fitted curve is a guess.
        double known = response.most().orElse(Double.POSITIVE_INFINITY)
                - line.amount().amount().doubleValue();
        long most = known >= takes ? takes : (long) Math.max(0, Math.floor(known));
        BigDecimal more = SpendBounds.around(line.amount().amount(), NOTHING, limits.wider(), BigDecimal.ONE)
                .room();
        return new LineBounds(line, gives, most, spared, more.longValueExact());
    }

    private static long part(Budget.Line line, Fraction share) {
        return Fraction.of(line.amount().minor()).times(share).floor().longValueExact();
    }

    /** With so much more to give, down to nothing or to what a goal needs, and to take. */
    LineBounds widened() {
        long all = line.amount().minor() / line.amount().minorPerMajor();
        return new LineBounds(line, Math.min(Math.min(all, spared), gives + more), takes + more, spared, more);
    }

    /** So wide that an amount fits that is suggested. */
    LineBounds including(Money amount) {
        long by = amount.minus(line.amount()).minor() / line.amount().minorPerMajor();
        return new LineBounds(line, Math.max(gives, -by), Math.max(takes, by), spared, more);
    }
}
