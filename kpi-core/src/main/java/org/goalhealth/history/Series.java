package org.goalhealth.history;

import java.math.BigInteger;
import java.util.Arrays;
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
 * neighbours. A period without a figure is missing: never 0, never skipped. Immutable and thread-safe.
 */
public final class Series {

    static final long MISSING = Long.MIN_VALUE;

    private final Kpi kpi;
    private final Segment segment;
    private final PeriodNames names;
    private final int first;
    private final long[] parts;
    private final long @Nullable [] bases;
    private final @Nullable String[] labels;
    private final int @Nullable [] rows;
    private final int length;
    private final BigInteger scale;

    /**
     * A series of all that is known.
     *
     * @param rows where a period without a row is zero: the periods in which the KPI has a row in any segment, sorted
     */
    Series(
            Kpi kpi,
            Segment segment,
            PeriodNames names,
            int first,
            long[] parts,
            long @Nullable [] bases,
            @Nullable String[] labels,
            int @Nullable [] rows) {
        this(kpi, segment, names, first, parts, bases, labels, rows, parts.length);
    }

    private Series(
            Kpi kpi,
            Segment segment,
            PeriodNames names,
            int first,
            long[] parts,
            long @Nullable [] bases,
            @Nullable String[] labels,
            int @Nullable [] rows,
            int length) {
        this.kpi = kpi;
        this.segment = segment;
        this.names = names;
        this.first = first;
        this.parts = parts;
        this.bases = bases;
        this.labels = labels;
        this.rows = rows;
        this.length = length;
        this.scale = BigInteger.TEN.pow(kpi.decimals());
    }

    public Kpi kpi() {
        return kpi;
    }

    public Segment segment() {
        return segment;
    }

    /** Whether nothing was ever observed. */
    public boolean isEmpty() {
        return length == 0;
    }

    /**
     * The ordinal of the first period of which anything was observed, were it in conflict; meaningless where the series
     * is empty.
     */
    public int first() {
        return first;
    }

    /** The ordinal of the last period with a figure; less than {@link #first} where the series is empty. */
    public int last() {
        return first + length - 1;
    }

    /**
     * The series as it was known when a period was the latest to have closed: nothing later is in it, and a period
     * without a row is zero only where a later row had come by then.
     */
    public Series asOf(int lastClosed) {
        int last = rows == null ? lastClosed : lastRow(rows, lastClosed);
        int visible = Math.max(0, Math.min(length, last - first + 1));
        return visible == length ? this : new Series(kpi, segment, names, first, parts, bases, labels, rows, visible);
    }

    /** Whether the period has a figure, were it an undefined one. */
    public boolean has(int ordinal) {
        int index = ordinal - first;
        return index >= 0 && index < length && parts[index] != MISSING;
    }

    /** The figure of a period, or why there is none. */
    public Reading at(int ordinal) {
        if (!has(ordinal)) {
            return Reading.Missing.MISSING;
        }
        return bases == null ? Reading.of(part(ordinal)) : Reading.ratio(part(ordinal), base(ordinal));
    }

    /**
     * The figure itself, of a ratio its part.
     *
     * @throws IllegalArgumentException where the period has none
     */
    public Fraction part(int ordinal) {
        return scaled(rawPart(ordinal));
    }

    /**
     * What the part is taken over; 1 where the KPI is no ratio.
     *
     * @throws IllegalArgumentException where the period has no figure
     */
    public Fraction base(int ordinal) {
        return bases == null ? Fraction.ONE : scaled(rawBase(ordinal));
    }

    public Period period(int ordinal) {
        return names.calendar().period(kpi.every(), ordinal);
    }

    /** What the source calls the period, or would call it if it had a row; else the period's own label. */
    public String label(int ordinal) {
        int index = ordinal - first;
        String own = index >= 0 && index < length ? labels[index] : null;
        return own == null ? names.of(period(ordinal)) : own;
    }

    long rawPart(int ordinal) {
        if (!has(ordinal)) {
            throw new IllegalArgumentException(
                    "kpi " + kpi.id() + " '" + segment + "' has no figure in " + period(ordinal));
        }
        return parts[ordinal - first];
    }

    long rawBase(int ordinal) {
        return bases == null ? 1 : bases[ordinal - first];
    }

    int @Nullable [] rows() {
        return rows;
    }

    private int lastRow(int[] all, int upTo) {
        int found = Arrays.binarySearch(all, upTo);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? first - 1 : all[at];
    }

    private Fraction scaled(long raw) {
        return new Fraction(BigInteger.valueOf(raw), scale);
    }

    /** As in {@code online-orders region=east, 104 periods to 2026-W12}. */
    @Override
    public String toString() {
        return kpi.id() + " " + segment + (isEmpty() ? ", empty" : ", " + length + " periods to " + label(last()));
    }
}
