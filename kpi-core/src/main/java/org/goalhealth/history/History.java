package org.goalhealth.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Gap;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Level;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/**
 * All that was observed for a plan, as series over periods.
 *
 * <p>A pure function of the plan and the observations: their order does not matter, and one said twice counts once.
 * Figures add up from the finest segments to every level that the KPI declares and to the segments that goals name,
 * ratios from their parts; a sum has a figure where every series that has begun has one. Immutable and thread-safe.
 */
public final class History {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private record Key(KpiId kpi, Segment segment) {}

    private final Plan plan;
    private final Map<Key, Series> series;
    private final List<Intake> intakes;

    private History(Plan plan, Map<Key, Series> series, List<Intake> intakes) {
        this.plan = plan;
        this.series = series;
        this.intakes = List.copyOf(intakes);
    }

    /** What observations say; what cannot be used is counted and named in {@link #intakes}. */
    public static History of(Plan plan, Collection<Observation> observations) {
        return of(plan, observations, List.of());
    }

    /**
     * As {@link #of(Plan, Collection)}, for observations that were read from sources.
     *
     * @param sources what became of the sources' records; told instead of what became of the observations, which are
     *     only what the reader made of them
     */
    public static History of(Plan plan, Collection<Observation> observations, List<Intake> sources) {
        Map<Key, SeriesBuilder> builders = new LinkedHashMap<>();
        SeriesBuilder.Tally tally = new SeriesBuilder.Tally();
        for (Observation observation : observations) {
            take(plan, observation, builders, tally);
        }
        builders.values().forEach(b -> b.count(tally, plan.calendar()));
        Map<Key, Series> all = new LinkedHashMap<>();
        for (Kpi kpi : plan.kpis()) {
            List<Series> finest = finest(plan, kpi, builders);
            for (Level level : levels(plan, kpi)) {
                for (Series rolledUp : new RollUp(plan, kpi).to(level, finest)) {
                    all.put(new Key(kpi.id(), rolledUp.segment()), rolledUp);
                }
            }
        }
        Intake own = tally.intake(observations.size());
        return new History(plan, all, sources.isEmpty() ? List.of(own) : sources);
    }

    /** The plan whose KPIs these are. */
    public Plan plan() {
        return plan;
    }

    /** The series of a declared level or of a goal's segment; empty where nothing is known of such a segment. */
    public Optional<Series> series(KpiId kpi, Segment segment) {
        return Optional.ofNullable(series.get(new Key(kpi, segment)));
    }

    /** The series that rules see: every declared level, in the plan's order. */
    public List<Series> series(Kpi kpi) {
        return series.values().stream()
                .filter(s -> s.kpi().id().equals(kpi.id())
                        && kpi.levels().contains(s.segment().level()))
                .sorted((a, b) -> plan.segmentOrder().compare(a.segment(), b.segment()))
                .toList();
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

    /** The first day of the first period with a figure; empty where there is none. */
    public Optional<LocalDate> firstDay() {
        return series.values().stream()
                .filter(s -> !s.isEmpty())
                .map(s -> s.period(s.first()).start())
                .min(LocalDate::compareTo);
    }

    private static void take(
            Plan plan, Observation observation, Map<Key, SeriesBuilder> builders, SeriesBuilder.Tally tally) {
        String path = "kpis." + observation.kpi();
        Optional<Kpi> found = plan.find(observation.kpi());
        if (found.isEmpty()) {
            tally.rejected(
                    path,
                    observation.kpi().value(),
                    "the plan has no kpi '" + observation.kpi() + "'",
                    Nearest.hint(
                            observation.kpi().value(),
                            plan.kpis().stream().map(k -> k.id().value()).toList()));
            return;
        }
        Kpi kpi = found.get();
        Segment segment;
        try {
            Map<String, String> pairs = new LinkedHashMap<>();
            observation.segment().parts().forEach(p -> pairs.put(p.dimension(), p.value()));
            segment = plan.segment(pairs);
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            tally.rejected(path, observation.segment().toString(), lines[0], lines.length > 1 ? lines[1] : "");
            return;
        }
        if (!Set.copyOf(segment.level().dimensions()).equals(kpi.dimensions())) {
            tally.rejected(
                    path,
                    segment.toString(),
                    "kpi " + kpi.id() + " is cut by " + kpi.dimensions() + ", the observation names '" + segment + "'",
                    "name exactly the KPI's dimensions");
            return;
        }
        if (observation.date().isBefore(EARLIEST) || observation.date().isAfter(LATEST)) {
            tally.rejected(
                    path,
                    observation.date().toString(),
                    "the date is not between " + EARLIEST + " and " + LATEST,
                    "mend the year");
            return;
        }
        if (observation.base().isPresent() != kpi.input().isRatio()) {
            tally.rejected(
                    path,
                    observation.value().toString(),
                    kpi.input().isRatio()
                            ? "kpi " + kpi.id() + " is a ratio and the observation has no base"
                            : "kpi " + kpi.id() + " is no ratio and the observation has a base",
                    kpi.input().isRatio() ? "give both parts" : "give the figure alone, or declare a ratio");
            return;
        }
        try {
            long part = scaled(observation.value(), kpi);
            long base =
                    observation.base().isPresent() ? scaled(observation.base().get(), kpi) : 1;
            builders.computeIfAbsent(new Key(kpi.id(), segment), k -> new SeriesBuilder(kpi, segment))
                    .claim(
                            plan.calendar().ordinal(kpi.every(), observation.date()),
                            observation.revision(),
                            part,
                            base,
                            observation.label().orElse(null));
        } catch (ArithmeticException e) {
            tally.rejected(
                    path,
                    observation.value().toString(),
                    "kpi " + kpi.id() + " keeps " + kpi.decimals() + " decimals and amounts up to 10^15; "
                            + observation.value() + " does not fit",
                    "round it, or declare more decimals");
        }
    }

    private static long scaled(BigDecimal value, Kpi kpi) {
        if (value.precision() - value.scale() > 15 || value.scale() > 1000) {
            throw new ArithmeticException("out of range");
        }
        return value.setScale(kpi.decimals()).unscaledValue().longValueExact();
    }

    /** The finest series: those observed, and, where one dimension cuts the KPI, one for each of its values. */
    private static List<Series> finest(Plan plan, Kpi kpi, Map<Key, SeriesBuilder> builders) {
        Map<Segment, SeriesBuilder> mine = new LinkedHashMap<>();
        for (Segment expected : expected(plan, kpi)) {
            mine.put(expected, new SeriesBuilder(kpi, expected));
        }
        builders.forEach((key, builder) -> {
            if (key.kpi().equals(kpi.id())) {
                mine.put(key.segment(), builder);
            }
        });
        int from = 0;
        int to = -1;
        if (kpi.input().gap() == Gap.ZERO) {
            from = mine.values().stream()
                    .filter(b -> !b.isEmpty())
                    .mapToInt(SeriesBuilder::first)
                    .min()
                    .orElse(0);
            to = mine.values().stream()
                    .filter(b -> !b.isEmpty())
                    .mapToInt(SeriesBuilder::last)
                    .max()
                    .orElse(-1);
        }
        List<Series> series = new ArrayList<>();
        for (SeriesBuilder builder : mine.values()) {
            series.add(builder.build(plan.calendar(), from, to));
        }
        return series;
    }

    private static List<Segment> expected(Plan plan, Kpi kpi) {
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
        plan.goals().stream()
                .flatMap(goal -> goal.measure().stream())
                .filter(measure -> measure.kpi().equals(kpi.id()))
                .map(Goal.Measure::segment)
                .map(Segment::level)
                .forEach(levels::add);
        return levels;
    }
}
