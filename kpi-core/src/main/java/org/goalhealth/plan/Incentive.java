package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * What is paid for a score, as a multiple of the base amount (S3).
 *
 * @param mode between two tiers
 * @param tiers at least one, by rising points; a later one pays no less
 */
public record Incentive(Mode mode, List<Tier> tiers) {

    /** 100 points the base, 120 points 20 % more, 150 points 50 % more. */
    public static final List<Tier> DEFAULT_TIERS = List.of(tier(100, 0), tier(120, 20), tier(150, 50));

    /** What lies between two tiers. */
    public enum Mode {
        /** Each tier is paid up to the next. */
        STEP,
        /** What is paid grows evenly from tier to tier. */
        LINEAR
    }

    /**
     * One tier.
     *
     * @param from points from which on it is paid, inclusive; above 0
     * @param extra on top of the base
     */
    public record Tier(BigDecimal from, Percent extra) {
        public Tier {
            if (from.signum() <= 0) {
                throw new IllegalArgumentException(
                        "an incentive tier begins at " + from.toPlainString() + " points\n  give points above 0");
            }
        }

        private Fraction factor() {
            return Fraction.ONE.plus(extra.share());
        }
    }

    public Incentive {
        tiers = List.copyOf(tiers);
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("an incentive has no tier\n  give one, as {100: 0 %}");
        }
        for (int i = 1; i < tiers.size(); i++) {
            Tier before = tiers.get(i - 1);
            Tier tier = tiers.get(i);
            if (tier.from().compareTo(before.from()) <= 0
                    || tier.extra().points().compareTo(before.extra().points()) < 0) {
                throw new IllegalArgumentException(
                        "the incentive tiers " + before.from().toPlainString() + ": "
                                + before.extra() + " and " + tier.from().toPlainString() + ": " + tier.extra()
                                + " are out of order\n  give them by rising points, a later one paying no less");
            }
        }
    }

    /** The tiers of the source. */
    public static Incentive of(Mode mode) {
        return new Incentive(mode, DEFAULT_TIERS);
    }

    /** What is paid for a score in points, as a multiple of the base: 0 under the first tier, no more than the last. */
    public Fraction factor(Fraction score) {
        int reached = -1;
        while (reached + 1 < tiers.size()
                && score.compareTo(Fraction.of(tiers.get(reached + 1).from())) >= 0) {
            reached++;
        }
        if (reached < 0) {
            return Fraction.ZERO;
        }
        Tier tier = tiers.get(reached);
        return mode == Mode.STEP || reached + 1 == tiers.size()
                ? tier.factor()
                : between(tier, tiers.get(reached + 1), score);
    }

    private static Fraction between(Tier tier, Tier next, Fraction score) {
        Fraction from = Fraction.of(tier.from());
        Fraction way = score.minus(from).dividedBy(Fraction.of(next.from()).minus(from));
        return tier.factor().plus(next.factor().minus(tier.factor()).times(way));
    }

    private static Tier tier(long from, long extra) {
        return new Tier(BigDecimal.valueOf(from), Percent.of(extra));
    }
}
