package org.goalhealth.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/**
 * All that was observed for a plan, as series over periods.
 *
 * <p>A pure function of the plan and the observations: their order does not matter, and one said twice counts once.
 * Figures add up from the finest segments to every level that the KPI declares and to the segments that goals name,
 * ratios from their parts; a sum has a figure where every series that has begun has one. Immutable and thread-safe.
 */
public final class History implements SeriesBook {

    private record Key(KpiId kpi, Segment segment) {}

    private final Plan plan;
    private final Map<Key, Series> series;
    private final Map<KpiId, List<Series>> declared;
    private final Map<KpiId, List<Series>> every;
    private final List<Intake> intakes;

    private History(Plan plan, Map<Key, Series> series, List<Intake> intakes) {
        this.plan = plan;
        this.series = series;
        this.declared = new HashMap<>();
        this.every = new HashMap<>();
        Map<KpiId, List<Series>> byKpi = new HashMap<>();
        series.forEach((key, one) ->
                byKpi.computeIfAbsent(key.kpi(), id -> new ArrayList<>()).add(one));
        Comparator<Segment> order = plan.segmentOrder();
        for (Kpi kpi : plan.kpis()) {
            List<Series> all = byKpi.getOrDefault(kpi.id(), new ArrayList<>());
            all.sort((a, b) -> order.compare(a.segment(), b.segment()));
            every.put(kpi.id(), all);
            declared.put(
                    kpi.id(),
                    all.stream()
                            .filter(s -> kpi.levels().contains(s.segment().level()))
                            .toList());
        }
        this.intakes = List.copyOf(intakes);
    }

    /** What observations say; what cannot be used is counted and named in {@link #intakes}. */
    public static History of(Plan plan, Collection<Observation> observations) {
        return of(plan, observations, List.of());
    }

    /**
     * As {@link #of(Plan, Collection)}, for observations that were read from sources.
     *
     * @param sources what became of the sources' records; the observations are only what the reader made of them, and
     *     are told of where one cannot be used
     */
    public static History of(Plan plan, Collection<Observation> observations, List<Intake> sources) {
        Claims claims = new Claims(plan);
        observations.forEach(claims::take);
        Map<Key, Series> all = new LinkedHashMap<>();
        for (Kpi kpi : plan.kpis()) {
            List<FixedSeries> finest = finest(plan, kpi, claims.of(kpi));
            for (Level level : levels(plan, kpi)) {
                for (Series rolledUp : new RollUp(plan, kpi).to(level, finest)) {
                    all.put(new Key(kpi.id(), rolledUp.segment()), rolledUp);
                }
            }
        }
        Intake own = claims.intake();
        List<Intake> intakes = new ArrayList<>(sources);
        if (sources.isEmpty() || own.rejected() > 0) {
            intakes.add(own);
        }
        return new History(plan, all, intakes);
    }

    /** The plan whose KPIs these are. */
    public Plan plan() {
        return plan;
    }

    @Override
    public Optional<Series> series(KpiId kpi, Segment segment) {
        return Optional.ofNullable(series.get(new Key(kpi, segment)));
    }

    @Override
    public List<Series> series(Kpi kpi) {
        return declared.getOrDefault(kpi.id(), List.of());
    }

    @Override
    public List<Series> all(Kpi kpi) {
        return every.getOrDefault(kpi.id(), List.of());
    }

    @Override
    public IntSupplier beginning(Kpi kpi) {
        int first = all(kpi).stream()
                .filter(s -> !s.isEmpty())
                .mapToInt(Series::first)
                .min()
                .orElse(NEVER);
        return () -> first;
    }

    /** What became of each source's records, and of the observations; nothing is lost. */
    public List<Intake> intakes() {
        return intakes;
    }

    /** The last day of the last period with a figure; empty where there is none. */
    public Optional<LocalDate> lastDay() {
        return series.values().stream()
                .filter(s -> !s.isEmpty())
                .map(s -> s.period(s.last()).lastDay())
                .max(LocalDate::compareTo);
    }

    /**
     * Whether this history was made for a plan that measures as {@code other} does; limits, budgets and texts may
     * differ.
     */
    public boolean fits(Plan other) {
        return plan.equals(other)
                || (plan.calendar().equals(other.calendar())
                        && plan.dimensions().equals(other.dimensions())
                        && plan.kpis().equals(other.kpis())
                        && plan.definitions().equals(other.definitions())
                        // Versions of a plan differ in targets alone, and a target measures nothing.
                        && plan.written().goals().equals(other.written().goals()));
    }

    /** The finest series: those observed, and, where one dimension cuts the KPI, one for each of its values. */
    private static List<FixedSeries> finest(Plan plan, Kpi kpi, List<SeriesBuilder> observed) {
        Map<Segment, SeriesBuilder> mine = new LinkedHashMap<>();
        for (Segment expected : expected(plan, kpi)) {
            mine.put(expected, new SeriesBuilder(kpi, expected));
        }
        // One whose every observation was refused is not there.
        observed.stream()
                .filter(builder -> !builder.isEmpty())
                .forEach(builder -> mine.put(builder.segment(), builder));
        int[] rows = kpi.input().gap() == Gap.ZERO
                ? mine.values().stream()
                        .flatMap(builder -> builder.periods().stream())
                        .mapToInt(Integer::intValue)
                        .distinct()
                        .sorted()
                        .toArray()
                : null;
        PeriodNames names = PeriodNames.of(plan, kpi);
        List<FixedSeries> series = new ArrayList<>();
        for (SeriesBuilder builder : mine.values()) {
            series.add(builder.build(names, rows));
        }
        // A sum takes its label from the first of its members: which that is must not depend on the data's order.
        series.sort((a, b) -> plan.segmentOrder().compare(a.segment(), b.segment()));
        return series;
    }

    /** The finest segments that are known before anything is observed: none where several dimensions cut the KPI. */
    static List<Segment> expected(Plan plan, Kpi kpi) {
        Set<String> dimensions = kpi.dimensions();
        if (dimensions.isEmpty()) {
            return List.of(Segment.TOTAL);
        }
        if (dimensions.size() > 1) {
            return List.of();
        }
        String name = dimensions.iterator().next();
        return plan.dimensions().stream()
                .filter(d -> d.name().equals(name))
                .map(Dimension::values)
                .flatMap(List::stream)
                .map(value -> Segment.of(name, value))
                .toList();
    }

    /** The KPI's own levels, and those at which goals look at it. */
    private static Set<Level> levels(Plan plan, Kpi kpi) {
        Set<Level> levels = new LinkedHashSet<>(kpi.levels());
        plan.measuredBy(kpi.id()).stream()
                .flatMap(goal -> goal.measure().stream())
                .map(Goal.Measure::segment)
                .map(Segment::level)
                .forEach(levels::add);
        return levels;
    }
}
