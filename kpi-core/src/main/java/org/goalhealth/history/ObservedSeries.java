package org.goalhealth.history;

import java.util.Arrays;
import java.util.List;
import org.goalhealth.plan.Segment;
import org.jspecify.annotations.Nullable;

/** A finest series, which observations are about. */
final class ObservedSeries extends GrowingSeries {

    private static final SummedSeries[] NO_SUMS = {};

    private SummedSeries[] sums = NO_SUMS;
    /** By index; null as long as all are 0. */
    private int @Nullable [] revisions;
    /** By index; null as long as no source names its periods. */
    private @Nullable String @Nullable [] labels;

    ObservedSeries(LiveKpi owner, Segment segment) {
        super(owner, segment);
    }

    void countsTo(List<SummedSeries> all) {
        sums = all.toArray(NO_SUMS);
    }

    @Override
    public long raw(int ordinal) {
        int index = ordinal - origin;
        long raw = index >= 0 && index < count ? parts[index] : NONE;
        if (raw > CONFLICT) {
            return raw;
        }
        return raw == NONE && owner.isZero(ordinal, first) ? 0 : NONE;
    }

    @Override
    @Nullable
    String ownLabel(int ordinal) {
        int index = ordinal - origin;
        return labels == null || index < 0 || index >= count ? null : labels[index];
    }

    /** Takes a figure of revision 0 of which the source says no name. */
    Taken take(int ordinal, long part, long base) {
        int index = ordinal - origin;
        if (index != count
                || index == 0
                || index >= parts.length
                || ordinal < owner.oldest()
                || !owner.isPlain()
                || sums.length > 0) {
            return take(ordinal, 0, part, base, null);
        }
        parts[index] = part;
        if (bases != null) {
            bases[index] = base;
        }
        count = index + 1;
        watcher.changed(ordinal);
        return Taken.ACCEPTED;
    }

    Taken take(int ordinal, int revision, long part, long base, @Nullable String label) {
        if (ordinal < owner.oldest()) {
            return Taken.TOO_LATE;
        }
        if (ordinal > owner.farthest()) {
            return Taken.TOO_EARLY;
        }
        int index = ordinal - origin;
        boolean known = index >= 0 && index < count && parts[index] != NONE;
        if (!known) {
            return put(ordinal, revision, part, base, label, false);
        }
        int before = revisions == null ? 0 : revisions[index];
        if (revision < before) {
            return Taken.KNOWN;
        }
        if (revision > before) {
            return put(ordinal, revision, part, base, label, false);
        }
        String smaller = smaller(ownLabel(ordinal), label);
        if (parts[index] == part && (bases == null || bases[index] == base)) {
            name(index, smaller);
            return Taken.KNOWN;
        }
        if (parts[index] == CONFLICT) {
            name(index, smaller);
            return Taken.CONFLICTING;
        }
        put(ordinal, revision, CONFLICT, 0, smaller, true);
        return Taken.CONFLICTING;
    }

    private Taken put(int ordinal, int revision, long part, long base, @Nullable String label, boolean conflict) {
        int index = ordinal - origin;
        long oldPart = index >= 0 && index < count ? parts[index] : NONE;
        long oldBase = oldPart > CONFLICT && bases != null ? bases[index] : 0;
        long newBase = bases == null || conflict ? 0 : base;
        for (SummedSeries sum : sums) {
            if (!sum.holds(ordinal, oldPart, oldBase, part, newBase)) {
                return Taken.TOO_LARGE;
            }
        }
        int at = room(ordinal);
        parts[at] = part;
        if (bases != null) {
            bases[at] = newBase;
        }
        if (revision != 0 && revisions == null) {
            revisions = new int[parts.length];
        }
        if (revisions != null) {
            revisions[at] = revision;
        }
        name(at, label);
        int begun = first;
        first = Math.min(first, ordinal);
        for (SummedSeries sum : sums) {
            sum.replace(ordinal, begun, first, oldPart, oldBase, part, newBase);
        }
        boolean throughout = owner.observed(ordinal);
        watcher.changed(ordinal);
        for (SummedSeries sum : sums) {
            if (first < begun) {
                // Where this series has begun and has no figure yet, the sum has none any more.
                sum.watcher.changedThroughout();
            } else {
                sum.watcher.changed(ordinal);
            }
        }
        if (throughout) {
            owner.all().forEach(series -> series.watcher.changedThroughout());
        }
        return Taken.ACCEPTED;
    }

    /** Takes over what another series of the same KPI and segment holds. */
    void takeOver(ObservedSeries before) {
        for (int i = 0; i < before.count; i++) {
            if (before.parts[i] != NONE) {
                hold(
                        before.origin + i,
                        before.revisions == null ? 0 : before.revisions[i],
                        before.parts[i],
                        before.bases == null ? 1 : before.bases[i],
                        before.labels == null ? null : before.labels[i]);
            }
        }
        began(before.first);
    }

    /** Writes what is held: where it begins, then for each period its figure and, where there are any, the rest. */
    void write(StateWriter out) {
        int from = 0;
        int to = count;
        while (from < to && parts[from] == NONE) {
            from++;
        }
        while (to > from && parts[to - 1] == NONE) {
            to--;
        }
        boolean gaps = false;
        boolean revised = false;
        boolean named = false;
        for (int i = from; i < to; i++) {
            gaps |= parts[i] <= CONFLICT;
            revised |= revisions != null && revisions[i] != 0;
            named |= labels != null && labels[i] != null;
        }
        out.signed(first);
        out.number(to - from);
        if (to == from) {
            return;
        }
        out.signed(origin + from);
        out.number((gaps ? 1 : 0) | (revised ? 2 : 0) | (named ? 4 : 0));
        long part = 0;
        long base = 0;
        for (int i = from; i < to; i++) {
            if (gaps) {
                out.number(parts[i] == NONE ? 0 : parts[i] == CONFLICT ? 1 : 2);
            }
            if (parts[i] > CONFLICT) {
                out.signed(parts[i] - part);
                part = parts[i];
                if (bases != null) {
                    out.signed(bases[i] - base);
                    base = bases[i];
                }
            }
            if (revised) {
                out.signed(revisions == null ? 0 : revisions[i]);
            }
            if (named) {
                String label = labels == null ? null : labels[i];
                out.text(label == null ? "" : label);
            }
        }
    }

    void read(StateReader in) {
        int begun = in.integer();
        int length = in.count();
        if (length > 0) {
            int ordinal = in.integer();
            long kept = in.number();
            long part = 0;
            long base = 0;
            for (int i = 0; i < length; i++) {
                long state = (kept & 1) == 0 ? 2 : in.number();
                if (state == 2) {
                    part += in.signed();
                    base = bases == null ? 1 : base + in.signed();
                }
                int revision = (kept & 2) == 0 ? 0 : in.integer();
                String label = (kept & 4) == 0 ? "" : in.text();
                if (state != 0) {
                    hold(ordinal + i, revision, state == 1 ? CONFLICT : part, base, label.isEmpty() ? null : label);
                }
            }
        }
        began(begun);
    }

    /** Takes a figure, or a conflict, as it was held before. */
    void hold(int ordinal, int revision, long part, long base, @Nullable String label) {
        put(ordinal, revision, part, base, label, part == CONFLICT);
    }

    /** Something was observed as early as this, though it is dropped by now. */
    void began(int ordinal) {
        if (ordinal < first) {
            int before = first;
            first = ordinal;
            for (SummedSeries sum : sums) {
                sum.begins(before, ordinal);
            }
            owner.began(ordinal);
        }
    }

    int revision(int ordinal) {
        return revisions == null ? 0 : revisions[ordinal - origin];
    }

    private void name(int index, @Nullable String label) {
        if (label != null && labels == null) {
            labels = new String[parts.length];
        }
        if (labels != null) {
            labels[index] = label;
        }
    }

    private static @Nullable String smaller(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    void open(int index) {
        parts[index] = NONE;
    }

    @Override
    void move(int by, int capacity) {
        revisions = revisions == null ? null : moved(revisions, by, capacity);
        @Nullable String[] named = labels;
        if (named != null) {
            @Nullable String[] moved = new String[capacity];
            System.arraycopy(named, from(by), moved, to(by), length(by));
            labels = moved;
        }
        super.move(by, capacity);
        Arrays.fill(parts, 0, to(by), NONE);
    }
}
