package org.goalhealth.situation;

import org.goalhealth.history.Series;
import org.goalhealth.quantity.Exact;
import org.goalhealth.quantity.Fraction;

/**
 * A limit in a series' own smallest units, so that a figure is compared with it exactly and at once.
 *
 * <p>Immutable and thread-safe.
 */
final class Border {

    private final Fraction limit;
    private final boolean ratio;
    private final boolean small;
    /** Of a figure that is no ratio: the greatest whole number of units that is not above the limit. */
    private final long floor;

    private final boolean whole;

    Border(Fraction limit, Series series) {
        this.limit = limit;
        this.ratio = series.kpi().input().isRatio();
        Fraction inUnits = ratio ? limit : limit.times(Fraction.of(series.unit()));
        this.small = inUnits.fits(61);
        this.floor = small ? Math.floorDiv(inUnits.longNumerator(), inUnits.longDenominator()) : 0;
        this.whole = !small || inUnits.longDenominator() == 1;
    }

    /** Of a figure that is no ratio: the smallest whole number of units that is not under the limit. */
    long least() {
        return !small || ratio ? Long.MAX_VALUE : whole ? floor : floor + 1;
    }

    /** Of a figure that is no ratio: the greatest whole number of units that is not above the limit. */
    long most() {
        return !small || ratio ? Long.MIN_VALUE : floor;
    }

    Fraction limit() {
        return limit;
    }

    /**
     * How a series' figure stands to the limit: below 0 where it is smaller, 0 where it is equal.
     *
     * @param part in the smallest unit, over one or more periods
     * @param base of a ratio what it is taken over, above 0
     */
    int compare(long part, long base, Series series) {
        if (!small) {
            Fraction figure = ratio ? Fraction.of(part, base) : Fraction.of(part, series.unit());
            return figure.compareTo(limit);
        }
        if (ratio) {
            return Exact.compareProducts(part, limit.longDenominator(), base, limit.longNumerator());
        }
        if (part != floor) {
            return part < floor ? -1 : 1;
        }
        return whole ? 0 : -1;
    }
}
