package org.goalhealth.history;

import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one KPI in one segment, by period.
 *
 * <p>Values are whole numbers of the KPI's smallest unit in an array indexed by period, so that looking back is reading
 * neighbours. A period without a figure is missing: never 0, never skipped. A series of a {@link History} is immutable
 * and thread-safe; one of a {@link LiveHistory} grows, and is for one thread.
 */
public abstract sealed class Series permits FixedSeries, GrowingSeries, ChangedSeries {

    /** What {@link #raw} answers where a period has no figure. */
    public static final long NONE = Long.MIN_VALUE;

    private static final long[] POWERS_OF_TEN = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private final Kpi kpi;
    private final Segment segment;
    private final PeriodNames names;

    Series(Kpi kpi, Segment segment, PeriodNames names) {
        this.kpi = kpi;
        this.segment = segment;
        this.names = names;
    }

    public final Kpi kpi() {
        return kpi;
    }

    public final Segment segment() {
        return segment;
    }

    /** Whether nothing was ever observed. */
    public abstract boolean isEmpty();

    /**
     * The ordinal of the first period of which anything was observed, were it in conflict; meaningless where the series
     * is empty.
     */
    public abstract int first();

    /** The ordinal of the last period with a figure; less than {@link #first} where the series is empty. */
    public abstract int last();

    /**
     * The series as it was known when a period was the latest to have closed, to be looked at up to that period.
     *
     * <p>A period without a row is zero only where a later row had come by then.
     */
    public abstract Series settled(int lastClosed);

    /**
     * The series with its gaps as they were known when a period was the latest to have closed: those that are zero then
     * stay zero, up to whatever earlier period it is looked at.
     */
    public abstract Series known(int lastClosed);

    /**
     * This series as it would be if a period had another figure; it keeps looking at this one for all others.
     *
     * @param part in the KPI's smallest unit, above {@code Long.MIN_VALUE + 1}
     * @param base what the part of a ratio is taken over; 1 where the KPI is no ratio
     * @throws IllegalArgumentException where {@code part} stands for no figure
     */
    public final Series with(int ordinal, long part, long base) {
        if (part <= GrowingSeries.CONFLICT) {
            throw new IllegalArgumentException("kpi " + kpi.id() + " '" + segment + "' in " + period(ordinal) + ": "
                    + part + " stands for no figure\n  use without(ordinal)");
        }
        return new ChangedSeries(this, ordinal, part, base);
    }

    /** This series as it would be if a period had no figure. */
    public final Series without(int ordinal) {
        return new ChangedSeries(this, ordinal, NONE, 1);
    }

    /** The figure of a period, of a ratio its part, in the KPI's smallest unit; {@link #NONE} where there is none. */
    public abstract long raw(int ordinal);

    /** What the part of a ratio is taken over, in the smallest unit; 1 where the KPI is no ratio. */
    public abstract long rawBase(int ordinal);

    /** What the source itself calls the period; null where it has said nothing. */
    abstract @Nullable String ownLabel(int ordinal);

    /** Whether the period has a figure, were it an undefined one. */
    public final boolean has(int ordinal) {
        return raw(ordinal) != NONE;
    }

    /** The figure of a period, or why there is none. */
    public final Reading at(int ordinal) {
        if (!has(ordinal)) {
            return Reading.Missing.MISSING;
        }
        return kpi.input().isRatio() ? Reading.ratio(part(ordinal), base(ordinal)) : Reading.of(part(ordinal));
    }

    /**
     * The figure itself, of a ratio its part.
     *
     * @throws IllegalArgumentException where the period has none
     */
    public final Fraction part(int ordinal) {
        long raw = raw(ordinal);
        if (raw == NONE) {
            throw new IllegalArgumentException("kpi " + kpi.id() + " '" + segment + "' has no figure in "
                    + period(ordinal) + "\n  ask has(ordinal) first");
        }
        return Fraction.of(raw, unit());
    }

    /**
     * What the part is taken over; 1 where the KPI is no ratio.
     *
     * @throws IllegalArgumentException where the period has no figure
     */
    public final Fraction base(int ordinal) {
        return kpi.input().isRatio() ? Fraction.of(rawBase(ordinal), unit()) : Fraction.ONE;
    }

    /** How many of its smallest unit make one: 100 of a KPI with two decimals. */
    public final long unit() {
        return POWERS_OF_TEN[kpi.decimals()];
    }

    public final Period period(int ordinal) {
        return names.calendar().period(kpi.every(), ordinal);
    }

    /** What the source calls the period, or would call it if it had a row; else the period's own label. */
    public final String label(int ordinal) {
        return label(period(ordinal));
    }

    /** As {@link #label(int)}, of a period at hand. */
    public final String label(Period period) {
        String own = ownLabel(period.ordinal());
        return own == null ? names.of(period) : own;
    }

    final PeriodNames names() {
        return names;
    }

    /** As in {@code online-orders region=east, 104 periods to 2026-W12}. */
    @Override
    public final String toString() {
        return kpi.id() + " " + segment
                + (isEmpty() ? ", empty" : ", " + (last() - first() + 1) + " periods to " + label(last()));
    }
}
