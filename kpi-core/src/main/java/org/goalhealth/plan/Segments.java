package org.goalhealth.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The segments that a plan's dimensions allow, and their order. */
final class Segments {

    private final List<Dimension> dimensions;

    Segments(List<Dimension> dimensions) {
        this.dimensions = dimensions;
    }

    Segment ordered(Segment segment) {
        return new Segment(segment.parts().stream()
                .sorted(Comparator.comparingInt(part -> position(part.dimension())))
                .toList());
    }

    /** The KPI with its levels in the plan's order, in which its series are kept. */
    Kpi ordered(Kpi kpi) {
        List<Level> levels = kpi.levels().stream()
                .map(level -> new Level(level.dimensions().stream()
                        .sorted(Comparator.comparingInt(this::position))
                        .toList()))
                .toList();
        return levels.equals(kpi.levels())
                ? kpi
                : new Kpi(
                        kpi.id(),
                        kpi.name(),
                        kpi.better(),
                        kpi.every(),
                        levels,
                        kpi.input(),
                        kpi.unit(),
                        kpi.decimals(),
                        kpi.baseline(),
                        kpi.graceDays(),
                        kpi.owners());
    }

    /** The goal with its segment in the plan's order. */
    Goal ordered(Goal goal) {
        return new Goal(
                goal.id(),
                goal.name(),
                goal.parent(),
                goal.measure()
                        .map(m -> new Goal.Measure(m.kpi(), ordered(m.segment()), m.period(), m.each(), m.target())),
                goal.owners());
    }

    /** The budget with its lines' segments in the plan's order. */
    Budget ordered(Budget budget) {
        return new Budget(
                budget.id(),
                budget.name(),
                budget.returnKpi(),
                budget.currency(),
                budget.every(),
                budget.lines().stream()
                        .map(l -> new Budget.Line(ordered(l.segment()), l.amount(), l.min(), l.max(), l.locked()))
                        .toList());
    }

    /** What is wrong with a segment, as a message and what to do on its next line; empty where all of it is known. */
    Optional<String> problem(Segment segment) {
        for (Segment.Part part : segment.parts()) {
            Optional<Dimension> dimension = find(part.dimension());
            if (dimension.isEmpty()) {
                return Optional.of("the plan has no dimension '" + Problem.shown(part.dimension()) + "'\n  "
                        + Nearest.hint(part.dimension(), names()));
            }
            if (!dimension.get().values().contains(part.value())) {
                return Optional.of("dimension " + part.dimension() + " has no value '" + Problem.shown(part.value())
                        + "'\n  " + Nearest.hint(part.value(), dimension.get().values()));
            }
        }
        return Optional.empty();
    }

    List<String> names() {
        return dimensions.stream().map(Dimension::name).toList();
    }

    /** Fewer pairs first, then pair by pair in the order of dimensions and their values. */
    Comparator<Segment> order() {
        return Comparator.<Segment>comparingInt(segment -> segment.parts().size())
                .thenComparing((a, b) -> {
                    for (int i = 0; i < a.parts().size(); i++) {
                        int compared = Long.compare(
                                rank(a.parts().get(i)), rank(b.parts().get(i)));
                        if (compared != 0) {
                            return compared;
                        }
                    }
                    return 0;
                });
    }

    private Optional<Dimension> find(String name) {
        return dimensions.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    private int position(String dimension) {
        return names().indexOf(dimension);
    }

    private long rank(Segment.Part part) {
        int value = find(part.dimension())
                .map(d -> d.values().indexOf(part.value()))
                .orElse(-1);
        return (long) position(part.dimension()) << 32 | (value & 0xffffffffL);
    }
}
