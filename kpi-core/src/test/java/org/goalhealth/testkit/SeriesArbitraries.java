package org.goalhealth.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/**
 * Observations of a plan's KPIs for property tests.
 *
 * <p>Figures have as many decimals as their KPI keeps; some periods have none. A plan takes all of them.
 */
public final class SeriesArbitraries {

    /** How often, of a hundred, a period has no figure. */
    private static final int MISSING = 8;

    private static final int LARGEST = 200;

    private SeriesArbitraries() {}

    /**
     * Observations of every KPI of a plan in every segment.
     *
     * @param start a day of the first period
     * @param periods how many there are of each series
     */
    public static Arbitrary<List<Observation>> observations(Plan plan, LocalDate start, int periods) {
        List<Arbitrary<List<Observation>>> series = new ArrayList<>();
        for (Kpi kpi : plan.kpis()) {
            for (Segment segment : segments(plan, kpi)) {
                series.add(series(plan, kpi, segment, start, periods));
            }
        }
        return Combinators.combine(series)
                .as(all -> all.stream().flatMap(List::stream).toList());
    }

    /** Observations of one series, in the order of their periods. */
    public static Arbitrary<List<Observation>> series(
            Plan plan, Kpi kpi, Segment segment, LocalDate start, int periods) {
        int first = plan.calendar().ordinal(kpi.every(), start);
        return figures(kpi).list().ofSize(periods).map(all -> {
            List<Observation> observations = new ArrayList<>();
            for (int i = 0; i < periods; i++) {
                LocalDate day = plan.calendar().start(kpi.every(), first + i);
                all.get(i)
                        .map(value -> kpi.input().isRatio()
                                ? Observation.ratio(kpi.id().value(), segment, day, value, BigDecimal.valueOf(LARGEST))
                                : Observation.of(kpi.id().value(), segment, day, value))
                        .ifPresent(observations::add);
            }
            return observations;
        });
    }

    /** Figures of a KPI, of a ratio its parts; empty for a period without one. */
    public static Arbitrary<Optional<BigDecimal>> figures(Kpi kpi) {
        Arbitrary<Optional<BigDecimal>> there = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(LARGEST))
                .ofScale(kpi.decimals())
                .map(Optional::of);
        return Arbitraries.frequencyOf(
                Tuple.of(100 - MISSING, there), Tuple.of(MISSING, Arbitraries.just(Optional.<BigDecimal>empty())));
    }

    /** The finest segments of a KPI: those that are observed. */
    public static List<Segment> segments(Plan plan, Kpi kpi) {
        List<Segment> segments = List.of(Segment.TOTAL);
        for (Dimension dimension : plan.dimensions()) {
            if (kpi.dimensions().contains(dimension.name())) {
                List<Segment> finer = new ArrayList<>();
                for (Segment segment : segments) {
                    dimension.values().forEach(value -> finer.add(segment.and(dimension.name(), value)));
                }
                segments = finer;
            }
        }
        return segments;
    }
}
