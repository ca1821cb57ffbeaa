package org.goalhealth.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.plan.Segment;
import org.jspecify.annotations.Nullable;

/** A finest series, which observations are about. */
final class ObservedSeries extends GrowingSeries {

    private static final SummedSeries[] NO_SUMS = {};

    private final Panel panel;
    private final int place;
    private SummedSeries[] sums = NO_SUMS;
    /** Revisions above 0, by period. */
    private @Nullable Map<Integer, Integer> revisions;
    /** What the source calls periods. */
    private @Nullable Map<Integer, String> labels;

    ObservedSeries(LiveKpi owner, Segment segment, Panel panel) {
        super(owner, segment);
        this.panel = panel;
        this.place = panel.add(this);
    }

    void countsTo(List<SummedSeries> all) {
        sums = all.toArray(NO_SUMS);
    }

    Panel panel() {
        return panel;
    }

    int place() {
        return place;
    }

    /** Whether a period without a figure is missing, whatever other series have. */
    boolean isPlain() {
        return owner.isPlain();
    }

    @Override
    public long raw(int ordinal) {
        long raw = panel.part(ordinal, place);
        if (raw > CONFLICT) {
            return raw;
        }
        return raw == NONE && owner.isZero(ordinal, first) ? 0 : NONE;
    }

    @Override
    public long rawBase(int ordinal) {
        return panel.base(ordinal, place);
    }

    @Override
    public int last() {
        int ordinal = panel.end() - 1;
        while (ordinal >= panel.origin() && panel.part(ordinal, place) == NONE) {
            ordinal--;
        }
        return isEmpty() ? first() - 1 : Math.max(ordinal, first());
    }

    @Override
    @Nullable
    String ownLabel(int ordinal) {
        return labels == null ? null : labels.get(ordinal);
    }

    Taken take(int ordinal, int revision, long part, long base, @Nullable String label) {
        if (ordinal < owner.oldest()) {
            return Taken.TOO_LATE;
        }
        if (ordinal > owner.farthest()) {
            return Taken.TOO_EARLY;
        }
        long known = panel.part(ordinal, place);
        int before = revision(ordinal);
        if (known == NONE || revision > before) {
            return put(ordinal, revision, part, base, label, false);
        }
        if (revision < before) {
            return Taken.KNOWN;
        }
        String smaller = smaller(ownLabel(ordinal), label);
        if (known == part && panel.base(ordinal, place) == base) {
            name(ordinal, smaller);
            return Taken.KNOWN;
        }
        if (known == CONFLICT) {
            name(ordinal, smaller);
            return Taken.CONFLICTING;
        }
        put(ordinal, revision, CONFLICT, 0, smaller, true);
        return Taken.CONFLICTING;
    }

    private Taken put(int ordinal, int revision, long part, long base, @Nullable String label, boolean conflict) {
        long oldPart = panel.part(ordinal, place);
        boolean ratio = kpi().input().isRatio();
        long oldBase = oldPart > CONFLICT && ratio ? panel.base(ordinal, place) : 0;
        long newBase = !ratio || conflict ? 0 : base;
        for (SummedSeries sum : sums) {
            if (!sum.holds(ordinal, oldPart, oldBase, part, newBase)) {
                return Taken.TOO_LARGE;
            }
        }
        panel.put(ordinal, place, part, newBase);
        if (revision != 0 || revisions != null) {
            revisions = revisions == null ? new HashMap<>() : revisions;
            revisions.put(ordinal, revision);
            panel.tells(this);
        }
        name(ordinal, label);
        int begun = first;
        begins(ordinal);
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
        for (int i = before.panel.origin(); i < before.panel.end(); i++) {
            long part = before.panel.part(i, before.place);
            if (part != NONE) {
                hold(i, before.revision(i), part, before.panel.base(i, before.place), before.ownLabel(i));
            }
        }
        began(before.first);
    }

    /** Writes what is held: where it begins, then for each period its figure and, where there are any, the rest. */
    void write(StateWriter out) {
        int from = panel.origin();
        int to = panel.end();
        while (from < to && panel.part(from, place) == NONE) {
            from++;
        }
        while (to > from && panel.part(to - 1, place) == NONE) {
            to--;
        }
        boolean gaps = false;
        boolean revised = false;
        boolean named = false;
        for (int i = from; i < to; i++) {
            gaps |= panel.part(i, place) <= CONFLICT;
            revised |= revision(i) != 0;
            named |= ownLabel(i) != null;
        }
        out.signed(first);
        out.number(to - from);
        if (to == from) {
            return;
        }
        out.signed(from);
        out.number((gaps ? 1 : 0) | (revised ? 2 : 0) | (named ? 4 : 0));
        long part = 0;
        long base = 0;
        for (int i = from; i < to; i++) {
            long next = panel.part(i, place);
            if (gaps) {
                out.number(next == NONE ? 0 : next == CONFLICT ? 1 : 2);
            }
            if (next > CONFLICT) {
                out.signed(next - part);
                part = next;
                if (kpi().input().isRatio()) {
                    out.signed(panel.base(i, place) - base);
                    base = panel.base(i, place);
                }
            }
            if (revised) {
                out.signed(revision(i));
            }
            if (named) {
                String label = ownLabel(i);
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
                    base = kpi().input().isRatio() ? base + in.signed() : 1;
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
            begins(ordinal);
            for (SummedSeries sum : sums) {
                sum.begins(before, ordinal);
            }
            owner.began(ordinal);
        }
    }

    private void begins(int ordinal) {
        first = Math.min(first, ordinal);
        if (sums.length == 0 && owner.isPlain()) {
            panel.aloneFrom(place, first);
        }
    }

    private int revision(int ordinal) {
        return revisions == null ? 0 : revisions.getOrDefault(ordinal, 0);
    }

    private void name(int ordinal, @Nullable String label) {
        if (label != null) {
            labels = labels == null ? new HashMap<>() : labels;
            labels.put(ordinal, label);
            panel.tells(this);
        } else if (labels != null) {
            labels.remove(ordinal);
        }
    }

    /** Figures before a period are about to be dropped. */
    void forgets(int before) {
        watcher.forgets(before);
        if (revisions != null) {
            revisions.keySet().removeIf(ordinal -> ordinal < before);
        }
        if (labels != null) {
            labels.keySet().removeIf(ordinal -> ordinal < before);
        }
    }

    private static @Nullable String smaller(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
