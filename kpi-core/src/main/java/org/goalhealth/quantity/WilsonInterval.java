package org.goalhealth.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The Wilson score interval of a share: between which bounds the share behind {@code part} of {@code base} lies.
 *
 * <p>The bounds are irrational and rounded outwards to nine decimals: they are for showing. Whether a limit lies outside
 * the interval is decided by {@link #excludes} without any rounding. Source: Wilson 1927, as in Newcombe 1998.
 *
 * @param low the lower bound, at least 0
 * @param high the upper bound, at most 1
 */
public record WilsonInterval(Fraction low, Fraction high) {

    private static final MathContext ROOM = new MathContext(50);
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final int DECIMALS = 9;

    /**
     * The interval of a share.
     *
     * @param part 0 to {@code base}
     * @param base above 0
     * @param quantile how many standard deviations it reaches to either side
     * @throws IllegalArgumentException where it is no share
     */
    public static WilsonInterval of(Fraction part, Fraction base, BigDecimal quantile) {
        if (!isShare(part, base)) {
            throw new IllegalArgumentException(
                    part + " of " + base + " is no share\n  give a part of 0 or more and a base that is no less");
        }
        BigDecimal hits = decimal(part);
        BigDecimal all = decimal(base);
        BigDecimal square = quantile.multiply(quantile);
        BigDecimal spread = hits.multiply(all.subtract(hits))
                .divide(all, ROOM)
                .add(square.divide(FOUR, ROOM))
                .sqrt(ROOM)
                .multiply(quantile);
        BigDecimal middle = hits.add(square.divide(BigDecimal.valueOf(2), ROOM));
        BigDecimal scale = all.add(square);
        return new WilsonInterval(
                greater(
                        Fraction.ZERO,
                        Fraction.of(
                                middle.subtract(spread).divide(scale, ROOM).setScale(DECIMALS, RoundingMode.FLOOR))),
                smaller(
                        Fraction.ONE,
                        Fraction.of(middle.add(spread).divide(scale, ROOM).setScale(DECIMALS, RoundingMode.CEILING))));
    }

    /** Whether it is a share at all: a base above 0, and a part from 0 to it. */
    public static boolean isShare(Fraction part, Fraction base) {
        return base.signum() > 0 && part.signum() >= 0 && part.compareTo(base) <= 0;
    }

    /**
     * Whether the interval leaves a limit out, so that the share is surely another; exact.
     *
     * <p>The interval holds just those limits whose distance to the share is at most {@code quantile} of their own
     * standard deviations: that is asked of the limit, and takes no root.
     *
     * @param base above 0
     * @param limit 0 to 1
     */
    public static boolean excludes(Fraction part, Fraction base, Fraction limit, BigDecimal quantile) {
        Fraction distance = part.minus(base.times(limit));
        Fraction reach = Fraction.of(quantile.multiply(quantile));
        Fraction variance = base.times(limit).times(Fraction.ONE.minus(limit));
        return distance.times(distance).compareTo(reach.times(variance)) > 0;
    }

    private static BigDecimal decimal(Fraction figure) {
        return new BigDecimal(figure.numerator()).divide(new BigDecimal(figure.denominator()), ROOM);
    }

    private static Fraction greater(Fraction a, Fraction b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static Fraction smaller(Fraction a, Fraction b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
