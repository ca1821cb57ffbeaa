package org.goalhealth.history;

import java.util.Arrays;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Segment;
import org.jspecify.annotations.Nullable;

/** A series of all that is known. Immutable. */
final class FixedSeries extends Series {

    private final int first;
    private final long[] parts;
    private final long @Nullable [] bases;
    private final @Nullable String[] labels;
    private final int @Nullable [] rows;
    private final int length;

    /**
     * A series of all that is known.
     *
     * @param rows where a period without a row is zero: the periods in which the KPI has a row in any segment, sorted
     */
    FixedSeries(
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

    private FixedSeries(
            Kpi kpi,
            Segment segment,
            PeriodNames names,
            int first,
            long[] parts,
            long @Nullable [] bases,
            @Nullable String[] labels,
            int @Nullable [] rows,
            int length) {
        super(kpi, segment, names);
        this.first = first;
        this.parts = parts;
        this.bases = bases;
        this.labels = labels;
        this.rows = rows;
        this.length = length;
    }

    /** One of which nothing was ever observed. */
    static FixedSeries empty(Kpi kpi, Segment segment, PeriodNames names, int @Nullable [] rows) {
        return new FixedSeries(
                kpi, segment, names, 0, new long[0], kpi.input().isRatio() ? new long[0] : null, new String[0], rows);
    }

    @Override
    public boolean isEmpty() {
        return length == 0;
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int last() {
        return first + length - 1;
    }

    @Override
    public Series settled(int lastClosed) {
        int last = rows == null ? lastClosed : lastRow(rows, lastClosed);
        int visible = Math.max(0, Math.min(length, last - first + 1));
        return visible == length
                ? this
                : new FixedSeries(kpi(), segment(), names(), first, parts, bases, labels, rows, visible);
    }

    @Override
    public Series known(int lastClosed) {
        if (rows == null) {
            return this;
        }
        int visible = Math.max(0, Math.min(length, lastRow(rows, lastClosed) - first + 1));
        return new FixedSeries(kpi(), segment(), names(), first, parts, bases, labels, null, visible);
    }

    @Override
    public long raw(int ordinal) {
        int index = ordinal - first;
        return index >= 0 && index < length ? parts[index] : NONE;
    }

    @Override
    public long rawBase(int ordinal) {
        return bases == null ? 1 : bases[ordinal - first];
    }

    @Override
    @Nullable
    String ownLabel(int ordinal) {
        int index = ordinal - first;
        return index >= 0 && index < length ? labels[index] : null;
    }

    int @Nullable [] rows() {
        return rows;
    }

    private int lastRow(int[] all, int upTo) {
        int found = Arrays.binarySearch(all, upTo);
        int at = found >= 0 ? found : -found - 2;
        return at < 0 ? first - 1 : all[at];
    }
}
