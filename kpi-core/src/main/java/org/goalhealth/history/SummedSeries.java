package org.goalhealth.history;

import org.goalhealth.plan.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A coarser series: figures of its members added up as they come.
 *
 * <p>It has a figure where every member that has begun has one.
 */
final class SummedSeries extends GrowingSeries {

    private int[] figures = new int[0];
    private int[] begun = new int[0];
    private int[] conflicts = new int[0];
    /** How many members had begun before the first period held. */
    private int begunBefore;

    SummedSeries(LiveKpi owner, Segment segment) {
        super(owner, segment);
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

    @Override
    void open(int index) {
        begun[index] = index > 0 ? begun[index - 1] : begunBefore;
    }

    @Override
    void move(int by, int capacity) {
        // Where all that is held is dropped, members that began with it have still begun.
        int last = from(by) - 1;
        begunBefore = last >= 0 ? begun[last] : begunBefore;
        figures = moved(figures, by, capacity);
        begun = moved(begun, by, capacity);
        conflicts = moved(conflicts, by, capacity);
        super.move(by, capacity);
    }

    private static long figure(long raw) {
        return raw > CONFLICT ? raw : 0;
    }
}
