package org.goalhealth.situation;

import java.util.List;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/**
 * Which share of a budget stands where the evidence does not put it (B3): half the sum, over its lines, of how far a
 * line's share of the spend is from its share of what came back.
 *
 * <p>The formula is ours. Each line's share of the revenue is where the evidence would put the money; locked lines count
 * as all others. The rate is 0 exactly where all shares agree, and at most 1. It is what would have to move.
 *
 * @param period one of the budget's
 * @param rate a share, or why there is none
 */
public record MismatchRate(SourcePeriod period, Reading rate) {

    /**
     * The rate of some lines.
     *
     * @return undefined where nothing was spent, nothing came back, or something of either is below zero
     */
    static Reading of(List<LineResult> lines) {
        LineResult all = LineResult.sum(lines);
        if (lines.stream()
                .anyMatch(line -> line.spend().signum() < 0 || line.revenue().signum() < 0)) {
            return Reading.Undefined.NEGATIVE_BASE;
        }
        if (all.spend().signum() == 0 || all.revenue().signum() == 0) {
            return Reading.Undefined.ZERO_BASE;
        }
        Fraction apart = Fraction.ZERO;
        for (LineResult line : lines) {
            Fraction difference =
                    line.spend().dividedBy(all.spend()).minus(line.revenue().dividedBy(all.revenue()));
            apart = apart.plus(difference.signum() < 0 ? Fraction.ZERO.minus(difference) : difference);
        }
        return Reading.of(apart.dividedBy(Fraction.of(2)));
    }
}
