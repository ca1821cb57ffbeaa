package org.goalhealth.history;

import org.goalhealth.plan.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A series that grows with what is observed and forgets what nobody looks back on any more.
 *
 * <p>Figures lie in an array from {@link #origin} on. When it is full, what is no longer kept is dropped and the rest
 * moves to its front: the memory does not grow with time, and a figure is still one index away.
 */
abstract sealed class GrowingSeries extends Series permits ObservedSeries, SummedSeries {

    /** A period about which figures of one revision disagree. */
    static final long CONFLICT = NONE + 1;

    private static final int SMALLEST = 8;

    final LiveKpi owner;
    long[] parts = new long[0];
    long @Nullable [] bases;
    int origin;
    int count;
    /** The first period of which anything was observed; {@link SeriesBook#NEVER} until then. */
    int first = SeriesBook.NEVER;

    SeriesWatcher watcher = SeriesWatcher.NOBODY;

    GrowingSeries(LiveKpi owner, Segment segment) {
        super(owner.kpi(), segment, owner.names());
        this.owner = owner;
        this.bases = owner.kpi().input().isRatio() ? new long[0] : null;
    }

    @Override
    public final boolean isEmpty() {
        return first() == SeriesBook.NEVER;
    }

    @Override
    public final int first() {
        return owner.zeroFrom(first);
    }

    @Override
    public final int last() {
        return isEmpty() ? first() - 1 : origin + count - 1;
    }

    /** Nothing later than the latest closed period is looked at through it. */
    @Override
    public final Series settled(int lastClosed) {
        return this;
    }

    @Override
    public final long rawBase(int ordinal) {
        if (bases == null) {
            return 1;
        }
        int index = ordinal - origin;
        return index >= 0 && index < count && parts[index] > CONFLICT ? bases[index] : 0;
    }

    /** The index of a period, for which there is room from now on. */
    final int room(int ordinal) {
        if (parts.length == 0) {
            origin = ordinal;
            move(0, SMALLEST);
        }
        if (ordinal < origin) {
            int by = ordinal - origin;
            int held = count;
            move(by, parts.length - by);
            count = held - by;
            origin = ordinal;
        }
        if (ordinal - origin >= parts.length) {
            forget();
        }
        int index = ordinal - origin;
        if (index >= parts.length) {
            move(0, Math.max(index + 1, Math.min(parts.length * 2, owner.kept() + owner.kept() / 4 + SMALLEST)));
        }
        while (count <= index) {
            open(count);
            count++;
        }
        return index;
    }

    /** Makes the index after the last one hold nothing. */
    abstract void open(int index);

    /**
     * Moves what is held so many places to the front of arrays of a new length; what falls off is dropped, and places
     * that come free at the front hold nothing.
     */
    void move(int by, int capacity) {
        parts = moved(parts, by, capacity);
        bases = bases == null ? null : moved(bases, by, capacity);
    }

    /** Drops what is no longer kept. */
    private void forget() {
        forget(parts.length);
    }

    /** Drops what is no longer kept, and holds no more room than that takes. */
    final void trim() {
        int held = origin + count - owner.keptFrom();
        forget(Math.max(SMALLEST, Math.min(held, count) + SMALLEST));
    }

    private void forget(int capacity) {
        int before = owner.keptFrom();
        if (before > origin && count > 0 && !owner.isFilling()) {
            watcher.forgets(before);
            move(before - origin, capacity);
            count = Math.max(0, count - (before - origin));
            origin = before;
        }
    }

    final long[] moved(long[] values, int by, int capacity) {
        long[] moved = new long[capacity];
        System.arraycopy(values, from(by), moved, to(by), length(by));
        return moved;
    }

    final int[] moved(int[] values, int by, int capacity) {
        int[] moved = new int[capacity];
        System.arraycopy(values, from(by), moved, to(by), length(by));
        return moved;
    }

    final int from(int by) {
        return Math.max(0, Math.min(by, count));
    }

    final int to(int by) {
        return Math.max(0, -by);
    }

    final int length(int by) {
        return count - from(by);
    }
}
