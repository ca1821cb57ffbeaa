package org.goalhealth.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Cadence;
import org.jspecify.annotations.Nullable;

/** The growing series of one KPI, and what they have in common. */
final class LiveKpi {

    /** How far ahead of the latest closed period figures are taken, in years. */
    private static final int YEARS_AHEAD = 10;

    private final Kpi kpi;
    private final PeriodNames names;
    private final Closing closing;
    private final int corrections;
    private final int lookBack;
    private final int dimensions;
    private final List<Level> levels;
    private final @Nullable Rows rows;
    private final Comparator<Segment> order;
    private final Panel panel;
    // What each observation is held to, at hand.
    private final boolean ratio;
    private final int decimals;
    private final Cadence every;
    private @Nullable ObservedSeries total;
    /** Where that lies in the panel. */
    private int totalPlace;
    /** By the segment as it is written, so that each is looked up in the plan once. */
    private Map<Segment, ObservedSeries> asWritten = Map.of();

    // Most KPIs of a large plan have one series: such maps stay as small as can be.
    private Map<Segment, ObservedSeries> finest = Map.of();
    private Map<Segment, GrowingSeries> series = Map.of();
    private int first = SeriesBook.NEVER;
    private boolean filling = true;

    LiveKpi(
            Kpi kpi,
            PeriodNames names,
            Closing closing,
            int lookBack,
            int corrections,
            Panel panel,
            Comparator<Segment> order,
            List<Goal> measured) {
        this.panel = panel;
        this.kpi = kpi;
        this.ratio = kpi.input().isRatio();
        this.decimals = kpi.decimals();
        this.every = kpi.every();
        this.names = names;
        this.closing = closing;
        this.lookBack = lookBack;
        this.corrections = corrections;
        this.order = order;
        this.dimensions = kpi.dimensions().size();
        this.rows = kpi.input().gap() == Gap.ZERO ? new Rows() : null;
        if (rows != null) {
            panel.settles(this::settled);
        }
        this.levels = levels(kpi, measured);
    }

    /** Those of the KPI, and those at which goals are measured besides; nearly always it is the KPI's own list. */
    private static List<Level> levels(Kpi kpi, List<Goal> measured) {
        List<Level> levels = kpi.levels();
        for (Goal goal : measured) {
            Level level = goal.measure().map(one -> one.segment().level()).orElse(null);
            if (level != null && !levels.contains(level)) {
                levels = new ArrayList<>(levels);
                levels.add(level);
            }
        }
        return levels;
    }

    private void put(Segment segment, GrowingSeries one) {
        series = with(series, segment, one, () -> new TreeMap<>(distinguishing(order)));
    }

    private static <V> Map<Segment, V> with(
            Map<Segment, V> some, Segment segment, V value, Supplier<Map<Segment, V>> large) {
        if (some.isEmpty()) {
            return Map.of(segment, value);
        }
        Map<Segment, V> all = some;
        if (some.size() == 1) {
            all = large.get();
            all.putAll(some);
        }
        all.put(segment, value);
        return all;
    }

    /** The order, and one also among segments that it does not tell apart. */
    private static Comparator<Segment> distinguishing(Comparator<Segment> order) {
        return (one, other) -> {
            int compared = order.compare(one, other);
            return compared != 0 || one.equals(other)
                    ? compared
                    : one.toString().compareTo(other.toString());
        };
    }

    Kpi kpi() {
        return kpi;
    }

    boolean isRatio() {
        return ratio;
    }

    int decimals() {
        return decimals;
    }

    Cadence every() {
        return every;
    }

    PeriodNames names() {
        return names;
    }

    Closing closing() {
        return closing;
    }

    /** Whether a period without a row is missing. */
    boolean isPlain() {
        return rows == null;
    }

    @Nullable
    Rows rows() {
        return rows;
    }

    /** The oldest period whose figure may still change. */
    int oldest() {
        return filling ? Integer.MIN_VALUE : closing.latest() - corrections + 1;
    }

    /** Whether figures of any age are taken still. */
    boolean isFilling() {
        return filling;
    }

    /** Figures of any age were taken up to now; what is older than is kept is dropped. */
    void filled() {
        if (filling) {
            filling = false;
            trim();
        }
    }

    void goesOnAs(boolean full) {
        filling = !full;
    }

    /** Takes over the periods with rows that another of the same KPI knew. */
    void takeOver(LiveKpi before) {
        if (rows != null && before.rows != null) {
            before.rows.all().forEach(rows::add);
            rows.began(before.rows.first());
        }
    }

    int farthest() {
        return closing.latest() + YEARS_AHEAD * inYear(every);
    }

    int corrections() {
        return corrections;
    }

    /** How many closed periods are kept at least. */
    int kept() {
        return lookBack + corrections;
    }

    int keptFrom() {
        int latest = settled();
        return latest == Integer.MIN_VALUE ? Integer.MIN_VALUE : latest - kept() + 1;
    }

    /** The latest period before which only corrections change anything: a gap is zero once a later row has come. */
    private int settled() {
        return rows == null ? closing.latest() : rows.lastUpTo(closing.latest());
    }

    int first() {
        return first;
    }

    /** From where on a series that began in a period is known: one of several dimensions from its own first row on. */
    int zeroFrom(int begun) {
        return rows == null || dimensions > 1 ? begun : rows.first();
    }

    /** Whether a period without a row is zero, as is known so far. */
    boolean isZero(int ordinal, int begun) {
        return rows != null && ordinal >= zeroFrom(begun) && ordinal <= rows.lastUpTo(closing.latest());
    }

    /**
     * Takes notice of an observation of any series.
     *
     * @return whether other closed periods or series may have changed by it
     */
    boolean observed(int ordinal) {
        boolean others = ordinal < first;
        first = Math.min(first, ordinal);
        if (rows != null && rows.add(ordinal)) {
            rows.forget(keptFrom());
            others = true;
        }
        return others && ordinal <= closing.latest();
    }

    void began(int ordinal) {
        first = Math.min(first, ordinal);
    }

    /** Whether anything was observed. */
    boolean hasBegun() {
        return first != SeriesBook.NEVER;
    }

    /** Drops what is older than is kept. */
    void trim() {
        if (!filling) {
            series.forEach((segment, one) -> {
                if (one instanceof SummedSeries sum) {
                    sum.trim();
                }
            });
        }
    }

    void write(StateWriter out) {
        if (rows != null) {
            List<Integer> all = rows.from(filling ? Integer.MIN_VALUE : keptFrom());
            out.signed(rows.first());
            out.number(all.size());
            int before = 0;
            for (int row : all) {
                out.signed(row - before);
                before = row;
            }
        }
        List<ObservedSeries> begun = observed().stream()
                .filter(one -> one.first != SeriesBook.NEVER)
                .sorted(Comparator.comparing(ObservedSeries::segment, order)
                        .thenComparing(one -> one.segment().toString()))
                .toList();
        out.number(begun.size());
        for (ObservedSeries one : begun) {
            out.number(one.segment().parts().size());
            one.segment().parts().forEach(part -> {
                out.text(part.dimension());
                out.text(part.value());
            });
            one.write(out);
        }
    }

    void read(StateReader in, Function<Segment, ObservedSeries> find) {
        if (rows != null) {
            int began = in.integer();
            int count = in.count();
            int row = 0;
            for (int i = 0; i < count; i++) {
                row += in.integer();
                rows.add(row);
            }
            rows.began(began);
        }
        int count = in.count();
        for (int i = 0; i < count; i++) {
            List<Segment.Part> parts = new ArrayList<>();
            int length = in.count();
            for (int j = 0; j < length; j++) {
                parts.add(new Segment.Part(in.text(), in.text()));
            }
            find.apply(new Segment(parts)).read(in);
        }
    }

    /** The finest series that observations mean by a segment; null where it was not looked up yet. */
    @Nullable
    ObservedSeries written(Segment segment) {
        return segment.isTotal() ? total : asWritten.get(segment);
    }

    /** The finest series of a segment, from now on found by how it is written. */
    ObservedSeries written(Segment written, Segment segment, Consumer<Series> appeared) {
        ObservedSeries found = finest(segment, appeared);
        if (!written.isTotal()) {
            // The series' own segment is there anyway; the other can go.
            Segment kept = written.equals(found.segment()) ? found.segment() : written;
            asWritten = with(asWritten, kept, found, () -> new HashMap<>(4));
        }
        return found;
    }

    /**
     * Takes the first figure of an open period, where it concerns nobody but its series: most do.
     *
     * @return whether it was one
     */
    boolean takeAlone(ObservedSeries observed, int ordinal, long part, long base) {
        return panel.putAlone(ordinal, observed == total ? totalPlace : observed.place(), part, base);
    }

    /** The series of a finest segment, made where it is new. */
    ObservedSeries finest(Segment segment, Consumer<Series> appeared) {
        ObservedSeries known = finest.get(segment);
        if (known != null) {
            return known;
        }
        ObservedSeries made = new ObservedSeries(this, segment, panel);
        finest = with(finest, segment, made, () -> new HashMap<>(4));
        if (segment.isTotal()) {
            total = made;
            totalPlace = made.place();
        }
        List<SummedSeries> sums = new ArrayList<>();
        List<Series> fresh = new ArrayList<>();
        for (Level level : levels) {
            Segment at = segment.at(level);
            if (at.equals(segment)) {
                put(segment, made);
                fresh.add(made);
                continue;
            }
            GrowingSeries coarser = series.get(at);
            if (coarser == null) {
                coarser = new SummedSeries(this, at);
                put(at, coarser);
                fresh.add(coarser);
            }
            sums.add((SummedSeries) coarser);
        }
        made.countsTo(sums);
        if (series.size() == 1 && finest.size() == 1 && sums.isEmpty()) {
            // Immutable, and the same: held once.
            series = Map.copyOf(finest);
        }
        fresh.forEach(appeared);
        return made;
    }

    List<ObservedSeries> observed() {
        return values(finest);
    }

    /** A map's own view would be kept by each of many small maps. */
    private static <V> List<V> values(Map<Segment, V> some) {
        List<V> values = new ArrayList<>(some.size());
        some.forEach((segment, one) -> values.add(one));
        return values;
    }

    @Nullable
    GrowingSeries series(Segment segment) {
        return series.get(segment);
    }

    List<GrowingSeries> all() {
        return values(series);
    }

    boolean isDeclared(Series one) {
        return kpi.levels().contains(one.segment().level());
    }

    /** A sum is named by the first of its members that has begun, if that one has a figure. */
    @Nullable
    String label(SummedSeries sum, int ordinal) {
        return observed().stream()
                .filter(member -> member.segment().isWithin(sum.segment()) && member.first() <= ordinal)
                .min(Comparator.comparing(ObservedSeries::segment, order))
                .filter(member -> member.has(ordinal))
                .map(member -> member.label(ordinal))
                .orElse(null);
    }

    private static int inYear(Cadence every) {
        return switch (every) {
            case DAY -> 366;
            case WEEK -> 53;
            case MONTH -> 13;
            case QUARTER -> 4;
            case YEAR -> 1;
        };
    }
}
