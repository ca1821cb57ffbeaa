package org.goalhealth.history;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import org.goalhealth.history.ObservationCheck.Unusable;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.SourceId;
import org.goalhealth.time.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * What was observed for a plan, kept as long as something looks back on it.
 *
 * <p>Says at any moment what {@link History} would say of the same observations, for the periods that are kept: their
 * order does not matter, one said twice counts once, a higher revision corrects a lower one. Not thread-safe.
 */
public final class LiveHistory implements SeriesBook {

    /** How many observations are looked up together. */
    private static final int TOGETHER = 64;

    private final Plan plan;
    private final Closings closings;
    private final ObservationCheck check;

    /** Series of a KPI whose gaps are zero lie by themselves. */
    private record PanelKey(Closing closing, int kept, boolean ratio, Optional<KpiId> own) {}

    private final Map<PanelKey, Panel> panels = new HashMap<>();
    private final Map<KpiId, LiveKpi> kpis = new LinkedHashMap<>();

    private Consumer<Series> appeared = series -> {};
    private boolean filled;

    /**
     * Nothing is known yet.
     *
     * @param lookBack how many periods before a judged one its judgement looks at
     * @param corrections how many closed periods may still change
     */
    public LiveHistory(Plan plan, Closings closings, ToIntFunction<Kpi> lookBack, int corrections) {
        this.plan = plan;
        this.closings = closings;
        this.check = new ObservationCheck(plan);
        Comparator<Segment> order = plan.segmentOrder();
        Map<Optional<SourceId>, PeriodNames> names = new HashMap<>();
        for (Kpi kpi : plan.kpis()) {
            Closing closing = closings.of(kpi);
            int back = lookBack.applyAsInt(kpi);
            LiveKpi live = new LiveKpi(
                    kpi,
                    names.computeIfAbsent(kpi.input().declaredSource(), source -> PeriodNames.of(plan, kpi)),
                    closing,
                    back,
                    corrections,
                    panels.computeIfAbsent(
                            new PanelKey(
                                    closing,
                                    back + corrections,
                                    kpi.input().isRatio(),
                                    kpi.input().gap() == Gap.ZERO ? Optional.of(kpi.id()) : Optional.empty()),
                            key -> new Panel(closing, key.kept(), key.ratio())),
                    order,
                    plan.measuredBy(kpi.id()));
            kpis.put(kpi.id(), live);
            History.expected(plan, kpi).forEach(segment -> live.finest(segment, series -> {}));
        }
    }

    public Plan plan() {
        return plan;
    }

    public Closings closings() {
        return closings;
    }

    /** From now on tells of each series of which nothing was known before. */
    public void whenOneAppears(Consumer<Series> listener) {
        appeared = listener;
    }

    /**
     * The figures of one period of all series that lie together with this one, by their {@link #place}: raw figures,
     * {@link Series#NONE} or next to it where there is none. To be read at once, and not changed.
     *
     * @return empty where the period is not held
     * @see #isFigure
     */
    public long[] row(Series series, int ordinal) {
        return ((ObservedSeries) series).panel().rowAt(ordinal);
    }

    /** Whether what stands in a {@link #row} is a figure. */
    public static boolean isFigure(long inRow) {
        return inRow > GrowingSeries.CONFLICT;
    }

    /**
     * The sums of periods of all series that lie together with this one, by their {@link #place}, of ratios those of
     * their parts; {@link Series#NONE} where one has no figure, or the sum may be no long.
     *
     * @return empty where one of the periods is not held
     */
    public long[] sums(Series series, int first, int last) {
        return ((ObservedSeries) series).panel().sums(first, last);
    }

    /** What {@link #sums} of ratios are taken over; empty where the series are no ratios. */
    public long[] baseSums(Series series, int first, int last) {
        return ((ObservedSeries) series).panel().baseSums(first, last);
    }

    /** Where a series' figures stand in their row; -1 where they are not all that its periods depend on. */
    public int place(Series series) {
        return series instanceof ObservedSeries one && one.isPlain() ? one.place() : -1;
    }

    /** Whether two series lie together, so that one row holds figures of both. */
    public boolean areTogether(Series one, Series other) {
        return ((ObservedSeries) one).panel() == ((ObservedSeries) other).panel();
    }

    /** Sets who is told of what happens to a series of this book. */
    public void watch(Series series, SeriesWatcher watcher) {
        ((GrowingSeries) series).watcher = watcher;
        if (series instanceof ObservedSeries one && watcher.isToldOfDrops()) {
            one.panel().tells(one);
        }
    }

    /** Sets who is told of figures that are dropped, once for all series that lie together. */
    public void whenRowsAreDropped(RowsWatcher watcher) {
        panels.values().forEach(panel -> panel.watch(watcher));
    }

    /** Who is told of what happens to a series of this book. */
    public SeriesWatcher watcher(Series series) {
        return ((GrowingSeries) series).watcher;
    }

    @Override
    public List<Series> series(Kpi kpi) {
        LiveKpi live = live(kpi.id());
        return live.all().stream()
                .filter(live::isDeclared)
                .map(series -> (Series) series)
                .toList();
    }

    @Override
    public List<Series> all(Kpi kpi) {
        return List.copyOf(live(kpi.id()).all());
    }

    @Override
    public Optional<Series> series(KpiId kpi, Segment segment) {
        return Optional.ofNullable(kpis.get(kpi)).map(live -> live.series(segment));
    }

    @Override
    public IntSupplier beginning(Kpi kpi) {
        return live(kpi.id())::first;
    }

    /** Takes an observation; answers why it cannot be used, or whom it contradicts. */
    public Optional<Problem> take(Observation observation) {
        LiveKpi known = kpis.get(observation.kpi());
        return take(observation, known, known == null ? null : known.written(observation.segment()));
    }

    /**
     * Takes observations in their order, as {@link #take} does one.
     *
     * <p>Some are looked up together before they are taken: each look-up waits for memory, and several can wait at once.
     *
     * @param told why one cannot be used, or whom it contradicts
     */
    public void takeAll(Collection<Observation> observations, Consumer<Problem> told) {
        Observation[] some = new Observation[TOGETHER];
        int count = 0;
        for (Observation observation : observations) {
            some[count++] = observation;
            if (count == TOGETHER) {
                takeTogether(some, count, told);
                count = 0;
            }
        }
        takeTogether(some, count, told);
    }

    private void takeTogether(Observation[] some, int count, Consumer<Problem> told) {
        LiveKpi[] known = new LiveKpi[count];
        ObservedSeries[] found = new ObservedSeries[count];
        for (int i = 0; i < count; i++) {
            known[i] = kpis.get(some[i].kpi());
        }
        for (int i = 0; i < count; i++) {
            found[i] = known[i] == null ? null : known[i].written(some[i].segment());
        }
        for (int i = 0; i < count; i++) {
            take(some[i], known[i], found[i]).ifPresent(told);
        }
    }

    /**
     * @param known the observation's KPI; null where there is none
     * @param found its series; null where it was not looked up yet
     */
    private Optional<Problem> take(Observation observation, @Nullable LiveKpi known, @Nullable ObservedSeries found) {
        KpiId id = observation.kpi();
        Segment written = observation.segment();
        LiveKpi live;
        ObservedSeries series;
        int ordinal;
        long part;
        long base;
        try {
            live = known != null ? known : live(check.kpi(id).id());
            Segment segment = found != null ? written : check.segment(live.kpi(), written);
            check.date(observation.date());
            check.parts(live.kpi(), live.isRatio(), observation);
            Optional<BigDecimal> given = observation.base();
            part = check.scaled(observation.value(), live.decimals(), id);
            base = given.isPresent() ? check.scaled(given.get(), live.decimals(), id) : 1;
            ordinal = plan.calendar().ordinal(live.every(), observation.date());
            // What is refused begins no series.
            series = found != null ? found : live.written(written, segment, appeared);
        } catch (Unusable e) {
            return Optional.of(e.problem(id));
        }
        if (observation.revision() == 0
                && observation.label().isEmpty()
                && live.takeAlone(series, ordinal, part, base)) {
            return Optional.empty();
        }
        Taken taken = series.take(
                ordinal, observation.revision(), part, base, observation.label().orElse(null));
        return taken == Taken.ACCEPTED || taken == Taken.KNOWN
                ? Optional.empty()
                : Optional.of(problem(series, ordinal, taken));
    }

    /** Figures of any age were taken up to now; from now on only those that may still be corrected are. */
    public void filled() {
        if (!filled) {
            filled = true;
            kpis.values().forEach(LiveKpi::filled);
            panels.values().forEach(Panel::filled);
        }
    }

    /** Another book has taken its place: ways into its series are at their end. */
    public void retire() {
        panels.values().forEach(Panel::retire);
    }

    /** Takes over what another book holds of KPIs that are measured alike in both. */
    public void takeOver(LiveHistory before) {
        for (LiveKpi live : kpis.values()) {
            LiveKpi known = before.kpis.get(live.kpi().id());
            if (known == null
                    || !measuresAlike(known.kpi(), live.kpi())
                    || !before.plan.calendar().equals(plan.calendar())) {
                continue;
            }
            for (ObservedSeries series : known.observed()) {
                try {
                    live.finest(check.segment(live.kpi(), series.segment()), s -> {})
                            .takeOver(series);
                } catch (Unusable e) {
                    // The new plan knows no such segment any more.
                }
            }
            live.takeOver(known);
        }
        goesOnAs(before.filled);
    }

    /**
     * Writes all that is known, after dropping what is no longer kept.
     *
     * @see #read
     */
    public void write(StateWriter out) {
        List<LiveKpi> begun = kpis.values().stream().filter(LiveKpi::hasBegun).toList();
        out.number(filled ? 1 : 0);
        out.number(begun.size());
        panels.values().forEach(Panel::trim);
        for (LiveKpi live : begun) {
            live.trim();
            out.text(live.kpi().id().value());
            live.write(out);
        }
    }

    /**
     * Takes over what another book of the same KPIs wrote; nothing is known here yet.
     *
     * @throws IllegalArgumentException where it cannot have been written for this plan
     */
    public void read(StateReader in) {
        boolean full = in.number() == 1;
        int count = in.count();
        for (int i = 0; i < count; i++) {
            LiveKpi live = live(new KpiId(in.text()));
            live.read(in, segment -> {
                try {
                    return live.finest(check.segment(live.kpi(), segment), s -> {});
                } catch (Unusable e) {
                    throw new IllegalArgumentException(e.message() + "\n  " + e.fix(), e);
                }
            });
        }
        goesOnAs(full);
    }

    private void goesOnAs(boolean full) {
        filled = full;
        kpis.values().forEach(live -> live.goesOnAs(full));
        panels.values().forEach(panel -> panel.filling(!full));
    }

    /** What must be the same for a state to be read: what is measured, and when periods begin. */
    public static String measured(Plan plan) {
        StringBuilder text = new StringBuilder(plan.calendar().toString());
        for (Kpi kpi : plan.kpis()) {
            text.append('\n')
                    .append(kpi.id())
                    .append(' ')
                    .append(kpi.every())
                    .append(' ')
                    .append(kpi.decimals())
                    .append(' ')
                    .append(kpi.input().isRatio())
                    .append(' ')
                    .append(kpi.input().gap())
                    .append(' ')
                    .append(kpi.dimensions());
        }
        return text.toString();
    }

    private static boolean measuresAlike(Kpi one, Kpi other) {
        return one.every() == other.every()
                && one.decimals() == other.decimals()
                && one.input().isRatio() == other.input().isRatio()
                && one.input().gap() == other.input().gap()
                && one.dimensions().equals(other.dimensions());
    }

    /**
     * The way into one finest series, for many figures.
     *
     * <p>May be extended by what else a figure has to pass, so that both are one object, and a small one: of ten thousand
     * ways each is gone once a period, and what they have in common lies with the series that lie together.
     */
    public abstract static class Inlet {
        private final ObservedSeries series;
        private final Panel panel;
        private final int place;

        /**
         * @throws IllegalArgumentException where the plan has no such KPI or segment, or the KPI is not cut so
         */
        protected Inlet(LiveHistory history, KpiId kpi, Segment segment) {
            try {
                this.series = history.find(kpi, segment);
            } catch (Unusable e) {
                throw new IllegalArgumentException(e.message() + "\n  " + e.fix(), e);
            }
            this.panel = series.panel();
            this.place = series.place();
        }

        protected final Series series() {
            return series;
        }

        final Panel panel() {
            return panel;
        }

        final int place() {
            return place;
        }

        /** Whether its figures are of such a cadence, and given in two parts or in one. */
        protected final boolean takes(Cadence every, boolean two) {
            return panel.holds(every, two);
        }

        /** Whether another book has taken its place. */
        protected final boolean isRetired() {
            return panel.isRetired();
        }

        /**
         * Gives a figure; answers why it was not taken.
         *
         * @param base 1 where the KPI is no ratio
         */
        protected final @Nullable Problem take(int ordinal, long part, long base) {
            return part > GrowingSeries.CONFLICT && panel.putAlone(ordinal, place, part, base)
                    ? null
                    : takeSlowly(ordinal, part, base);
        }

        /** Gives a figure that may concern others than its series. */
        final @Nullable Problem takeSlowly(int ordinal, long part, long base) {
            if (part <= GrowingSeries.CONFLICT) {
                return problem(series, ordinal, Taken.TOO_LARGE);
            }
            Taken taken = series.take(ordinal, 0, part, base, null);
            return taken == Taken.ACCEPTED || taken == Taken.KNOWN ? null : problem(series, ordinal, taken);
        }
    }

    private ObservedSeries find(KpiId id, Segment written) throws Unusable {
        LiveKpi live = live(check.kpi(id).id());
        ObservedSeries found = live.written(written);
        return found != null ? found : live.written(written, check.segment(live.kpi(), written), appeared);
    }

    private LiveKpi live(KpiId kpi) {
        LiveKpi live = kpis.get(kpi);
        if (live == null) {
            throw new IllegalArgumentException("plan " + plan.id() + " has no kpi '" + kpi + "'");
        }
        return live;
    }

    private static Problem problem(ObservedSeries series, int ordinal, Taken taken) {
        Kpi kpi = series.kpi();
        String period = series.period(ordinal).label();
        String of = "kpi " + kpi.id() + " '" + series.segment() + "' in " + period;
        String message = switch (taken) {
            case CONFLICTING -> of + " has two figures of one revision, and so none";
            case TOO_LATE ->
                of + " is closed for longer than the " + series.owner.corrections()
                        + " periods within which figures may change";
            case TOO_EARLY -> of + " lies more than ten years ahead";
            case TOO_LARGE -> of + " or a sum over it would be too large";
            case ACCEPTED, KNOWN -> throw new IllegalStateException(of + " was " + taken);
        };
        String fix = switch (taken) {
            case CONFLICTING -> "send the right one with a higher revision";
            case TOO_LATE -> "keep more periods by the monitor's Retention, or assess the whole history anew";
            case TOO_EARLY -> "mend the date, or advance the monitor first";
            default -> "declare fewer decimals, or a larger unit";
        };
        return new Problem(
                taken == Taken.CONFLICTING ? Problem.Code.CONFLICT : Problem.Code.BAD_VALUE,
                Place.JAVA,
                "kpis." + kpi.id(),
                series.segment() + " " + period,
                message,
                fix);
    }
}
