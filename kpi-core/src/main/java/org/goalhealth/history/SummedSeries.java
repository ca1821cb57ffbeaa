package org.goalhealth.history;

import org.goalhealth.plan.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A coarser series: figures of its members added up as they come.
 *
 * <p>It has a figure where every member that has begun has one.
 */
final class SummedSeries extends GrowingSeries {

    private static final int SMALLEST = 8;

    /** Figures added up, from {@link #origin} on. */
    private long[] parts = new long[0];

    private long @Nullable [] bases;
    private int origin;
    private int count;
    private int[] figures = new int[0];
    private int[] begun = new int[0];
    private int[] conflicts = new int[0];
    /** How many members had begun before the first period held. */
    private int begunBefore;

    SummedSeries(LiveKpi owner, Segment segment) {
        super(owner, segment);
        this.bases = owner.kpi().input().isRatio() ? new long[0] : null;
    }

    @Override
    public int last() {
        return isEmpty() ? first() - 1 : origin + count - 1;
    }

    @Override
    public long rawBase(int ordinal) {
        if (bases == null) {
            return 1;
        }
        int index = ordinal - origin;
        return index >= 0 && index < count ? bases[index] : 0;
    }

    @Override
    public long raw(int ordinal) {
        int index = ordinal - origin;
        boolean inside = index >= 0 && index < count;
        if (owner.isPlain()) {
            return inside && begun[index] > 0 && figures[index] == begun[index] ? parts[index] : NONE;
        }
        return owner.isZero(ordinal, first) && !(inside && conflicts[index] > 0) ? (inside ? parts[index] : 0) : NONE;
    }

    @Override
    @Nullable
    String ownLabel(int ordinal) {
        return owner.label(this, ordinal);
    }

    /** Whether the sum can hold a member's figure in place of another. */
    boolean holds(int ordinal, long oldPart, long oldBase, long newPart, long newBase) {
        int index = ordinal - origin;
        boolean inside = index >= 0 && index < count;
        try {
            long part = inside ? parts[index] : 0;
            Math.addExact(Math.subtractExact(part, figure(oldPart)), figure(newPart));
            if (bases != null) {
                long base = inside ? bases[index] : 0;
                Math.addExact(Math.subtractExact(base, oldBase), newBase);
            }
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** A member's figure of one period is another, and the member may have begun earlier than was known. */
    void replace(int ordinal, int begunThen, int begunNow, long oldPart, long oldBase, long newPart, long newBase) {
        int index = room(ordinal);
        begins(begunThen, begunNow);
        parts[index] += figure(newPart) - figure(oldPart);
        if (bases != null) {
            bases[index] += newBase - oldBase;
        }
        figures[index] += (newPart > CONFLICT ? 1 : 0) - (oldPart > CONFLICT ? 1 : 0);
        conflicts[index] += (newPart == CONFLICT ? 1 : 0) - (oldPart == CONFLICT ? 1 : 0);
    }

    /** A member begins earlier than was known, or at all. */
    void begins(int before, int now) {
        if (now >= before) {
            return;
        }
        first = Math.min(first, now);
        if ((count == 0 || now < origin) && (before == SeriesBook.NEVER || before >= origin)) {
            begunBefore++;
        }
        int to = before == SeriesBook.NEVER ? count : Math.min(count, Math.max(0, before - origin));
        for (int i = Math.max(0, now - origin); i < to; i++) {
            begun[i]++;
        }
    }

    private void open(int index) {
        begun[index] = index > 0 ? begun[index - 1] : begunBefore;
    }

    /** The index of a period, for which there is room from now on. */
    private int room(int ordinal) {
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

    /**
     * Moves what is held so many places to the front of arrays of a new length; what falls off is dropped, and places
     * that come free at the front hold nothing.
     */
    private void move(int by, int capacity) {
        // Where all that is held is dropped, members that began with it have still begun.
        int last = from(by) - 1;
        begunBefore = last >= 0 ? begun[last] : begunBefore;
        parts = moved(parts, by, capacity);
        bases = bases == null ? null : moved(bases, by, capacity);
        figures = moved(figures, by, capacity);
        begun = moved(begun, by, capacity);
        conflicts = moved(conflicts, by, capacity);
    }

    /** Drops what is no longer kept. */
    private void forget() {
        forget(parts.length);
    }

    /** Drops what is no longer kept, and holds no more room than that takes. */
    void trim() {
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

    private long[] moved(long[] values, int by, int capacity) {
        long[] moved = new long[capacity];
        System.arraycopy(values, from(by), moved, to(by), length(by));
        return moved;
    }

    private int[] moved(int[] values, int by, int capacity) {
        int[] moved = new int[capacity];
        System.arraycopy(values, from(by), moved, to(by), length(by));
        return moved;
    }

    private int from(int by) {
        return Math.max(0, Math.min(by, count));
    }

    private static int to(int by) {
        return Math.max(0, -by);
    }

    private int length(int by) {
        return count - from(by);
    }

    private static long figure(long raw) {
        return raw > CONFLICT ? raw : 0;
    }
}
