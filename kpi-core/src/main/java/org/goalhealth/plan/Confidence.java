package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How sure it has to be that a share lies beyond a limit: the two-sided confidence of its interval.
 *
 * <p>A closed list, so that each has its quantile of the normal distribution as one exact number, the same everywhere.
 */
public enum Confidence {
    EIGHTY("80", "1.281551565545"),
    NINETY("90", "1.644853626951"),
    NINETY_FIVE("95", "1.959963984540"),
    NINETY_EIGHT("98", "2.326347874041"),
    NINETY_NINE("99", "2.575829303549"),
    NINETY_NINE_POINT_NINE("99.9", "3.290526731492");

    private static final int PERCENT = -2;

    private final BigDecimal points;
    private final BigDecimal quantile;

    Confidence(String points, String quantile) {
        this.points = new BigDecimal(points);
        this.quantile = new BigDecimal(quantile);
    }

    /**
     * Reads {@code 95 %}, or {@code 0.95}.
     *
     * @throws IllegalArgumentException where the text is none of the list
     */
    public static Confidence parse(String text) {
        BigDecimal share = Numerals.parse(text).asDecimal();
        return Arrays.stream(values())
                .filter(one -> one.points.scaleByPowerOfTen(PERCENT).compareTo(share) == 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no confidence there are figures for"
                        + "\n  write one of "
                        + Arrays.stream(values()).map(Confidence::toString).collect(Collectors.joining(", "))));
    }

    /** How many standard deviations the interval reaches to either side, to twelve decimals. */
    public BigDecimal quantile() {
        return quantile;
    }

    /** As in {@code 95 %}. */
    @Override
    public String toString() {
        return points.toPlainString() + " %";
    }
}
