package org.goalhealth.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.explanation.SmallestChange;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Reading;
import org.goalhealth.time.Period;

/**
 * What was observed of a plan, and then a correction: of one figure of one period, by so many smallest units.
 *
 * <p>Of a sum one of those that add up to it is corrected.
 */
record Corrected(Plan plan, List<Observation> seen) {

    /** How many smallest units a change is, with its sign. */
    long units(SmallestChange.OfFigure change) {
        Fraction from = change.part().map(SmallestChange.PartChange::from).orElseGet(() -> figure(change.from()));
        Fraction to = change.part().map(SmallestChange.PartChange::to).orElseGet(() -> figure(change.to()));
        return to.minus(from)
                .times(Fraction.of(
                        BigDecimal.ONE.movePointRight(plan.kpi(change.kpi()).decimals())))
                .rounded(0)
                .longValueExact();
    }

    /** With a figure greater by so many units. */
    List<Observation> by(KpiId id, Segment segment, Period period, long units) {
        Kpi kpi = plan.kpi(id);
        BigDecimal more = BigDecimal.valueOf(units, kpi.decimals());
        Map<Segment, List<Observation>> newest = newest(kpi, segment, period);
        Observation before = newest.values().stream()
                .filter(same -> same.stream().map(Observation::value).distinct().count() == 1)
                .map(same -> same.get(0))
                .findFirst()
                .orElseGet(() -> nothing(kpi, segment, period));
        return and(before, before.value().add(more));
    }

    /** With some figure in a period, wherever one is missing. */
    List<Observation> anywhere(KpiId id, Segment segment, Period period, long units) {
        Kpi kpi = plan.kpi(id);
        List<Observation> all = new ArrayList<>(seen);
        for (Segment cell : cells(kpi, segment)) {
            List<Observation> there =
                    newest(kpi, segment, period).getOrDefault(cell, List.of(nothing(kpi, cell, period)));
            boolean isFigure = newest(kpi, segment, period).containsKey(cell)
                    && there.stream().distinct().count() == 1;
            if (!isFigure) {
                all.addAll(List.of(newer(there.get(0), BigDecimal.valueOf(units, kpi.decimals()))));
            }
        }
        return all;
    }

    /** With two figures of one revision that contradict each other, and so none. */
    List<Observation> contradicted(KpiId id, Segment segment, Period period) {
        Kpi kpi = plan.kpi(id);
        List<Observation> all = new ArrayList<>(seen);
        Observation one = newest(kpi, segment, period).values().stream()
                .map(same -> same.get(0))
                .findFirst()
                .orElseGet(() -> nothing(kpi, segment, period));
        all.add(newer(one, one.value()));
        all.add(newer(one, one.value().add(BigDecimal.ONE)));
        return all;
    }

    private List<Observation> and(Observation before, BigDecimal value) {
        List<Observation> all = new ArrayList<>(seen);
        all.add(newer(before, value));
        return all;
    }

    private static Observation newer(Observation before, BigDecimal value) {
        return new Observation(
                before.kpi(),
                before.segment(),
                before.date(),
                value,
                before.base(),
                before.revision() + 1,
                before.label());
    }

    /** What was last said of a period, by segment. */
    private Map<Segment, List<Observation>> newest(Kpi kpi, Segment segment, Period period) {
        Map<Segment, List<Observation>> newest = new LinkedHashMap<>();
        for (Observation one : seen) {
            if (one.kpi().equals(kpi.id())
                    && one.segment().isWithin(segment)
                    && plan.calendar().ordinal(kpi.every(), one.date()) == period.ordinal()) {
                List<Observation> known = newest.computeIfAbsent(one.segment(), s -> new ArrayList<>());
                int revision = known.isEmpty() ? -1 : known.get(0).revision();
                if (one.revision() > revision) {
                    known.clear();
                }
                if (one.revision() >= revision) {
                    known.add(one);
                }
            }
        }
        return newest;
    }

    /** A row where there is none, which counts as zero or is missing. */
    private Observation nothing(Kpi kpi, Segment segment, Period period) {
        Segment cell = cells(kpi, segment).stream().findFirst().orElse(segment);
        LocalDate day = period.start();
        return new Observation(
                kpi.id(),
                cell,
                day,
                BigDecimal.ZERO,
                kpi.input().isRatio() ? Optional.of(BigDecimal.ZERO) : Optional.empty(),
                0,
                Optional.empty());
    }

    /** The finest segments within one: those that are expected from the start, and those of which anything was said. */
    private Set<Segment> cells(Kpi kpi, Segment segment) {
        Set<Segment> cells = new LinkedHashSet<>();
        if (kpi.dimensions().isEmpty()) {
            cells.add(Segment.TOTAL);
        }
        if (kpi.dimensions().size() == 1) {
            plan.dimensions().stream()
                    .filter(dimension -> kpi.dimensions().contains(dimension.name()))
                    .flatMap(dimension -> dimension.values().stream().map(value -> Segment.of(dimension.name(), value)))
                    .filter(cell -> cell.isWithin(segment))
                    .forEach(cells::add);
        }
        for (Observation one : seen) {
            if (one.kpi().equals(kpi.id()) && one.segment().isWithin(segment)) {
                cells.add(one.segment());
            }
        }
        return cells;
    }

    private static Fraction figure(Reading reading) {
        return ((Reading.Figure) reading).value();
    }
}
