package org.goalhealth.situation;

import org.goalhealth.history.Series;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;

/** A series' figures over several periods: figures added up, a ratio from its added parts. */
final class Sums {

    private Sums() {}

    /** The figure of the periods {@code from} to {@code to}; missing where one of them is. */
    static Reading over(Series series, int from, int to) {
        Fraction parts = Fraction.ZERO;
        Fraction bases = Fraction.ZERO;
        boolean ratio = series.kpi().input().isRatio();
        for (int i = from; i <= to; i++) {
            if (!series.has(i)) {
                return Reading.Missing.MISSING;
            }
            parts = parts.plus(series.part(i));
            if (ratio) {
                bases = bases.plus(series.base(i));
            }
        }
        if (to < from) {
            return Reading.Missing.MISSING;
        }
        return ratio ? Reading.ratio(parts, bases) : Reading.of(parts);
    }
}
