package org.goalhealth.history;

import org.jspecify.annotations.Nullable;

/** A series as it would be if one of its periods had another figure, or none; all else is the series' own. */
final class ChangedSeries extends Series {

    private final Series original;
    private final int changed;
    private final long part;
    private final long base;

    ChangedSeries(Series original, int changed, long part, long base) {
        super(original.kpi(), original.segment(), original.names());
        this.original = original;
        this.changed = changed;
        this.part = part;
        this.base = base;
    }

    @Override
    public boolean isEmpty() {
        return original.isEmpty() && part == NONE;
    }

    @Override
    public int first() {
        if (part == NONE) {
            return original.first();
        }
        return original.isEmpty() ? changed : Math.min(original.first(), changed);
    }

    @Override
    public int last() {
        if (part != NONE) {
            return original.isEmpty() ? changed : Math.max(original.last(), changed);
        }
        int last = original.last();
        while (last >= original.first() && !has(last)) {
            last--;
        }
        return last;
    }

    @Override
    public Series settled(int lastClosed) {
        Series settled = original.settled(lastClosed);
        return lastClosed < changed
                ? settled
                : settled == original ? this : new ChangedSeries(settled, changed, part, base);
    }

    @Override
    public Series known(int lastClosed) {
        Series known = original.known(lastClosed);
        return known == original ? this : new ChangedSeries(known, changed, part, base);
    }

    @Override
    public long raw(int ordinal) {
        return ordinal == changed ? part : original.raw(ordinal);
    }

    @Override
    public long rawBase(int ordinal) {
        return ordinal == changed ? base : original.rawBase(ordinal);
    }

    @Override
    @Nullable
    String ownLabel(int ordinal) {
        return original.ownLabel(ordinal);
    }
}
