package org.goalhealth.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The segments that a plan's dimensions allow, and their order. Immutable and thread-safe; made once for a plan. */
final class Segments {

    /** A dimension with its place among the dimensions, and the place of each of its values. */
    private record Axis(int position, Dimension dimension, Map<String, Integer> values) {

        static Axis of(int position, Dimension dimension) {
            Map<String, Integer> values = new HashMap<>();
            dimension.values().forEach(value -> values.put(value, values.size()));
            return new Axis(position, dimension, values);
        }

        int rank(String value) {
            return values.getOrDefault(value, -1);
        }
    }

    private final List<Dimension> dimensions;
    private final Map<String, Axis> axes = new HashMap<>();
    private final Comparator<String> byPosition = Comparator.comparingInt(this::position);
    private final Comparator<Segment> order =
            Comparator.<Segment>comparingInt(segment -> segment.parts().size()).thenComparing(this::compareParts);

    Segments(List<Dimension> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        for (int i = 0; i < dimensions.size(); i++) {
            axes.putIfAbsent(dimensions.get(i).name(), Axis.of(i, dimensions.get(i)));
        }
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    Segment ordered(Segment segment) {
        return segment.parts().size() < 2
                ? segment
                : new Segment(sorted(segment.parts(), Comparator.comparing(Segment.Part::dimension, byPosition)));
    }

    /** The KPI with its levels in the plan's order, in which its series are kept. */
    Kpi ordered(Kpi kpi) {
        if (kpi.levels().stream().allMatch(level -> level.dimensions().size() < 2)) {
            return kpi;
        }
        List<Level> levels = kpi.levels().stream()
                .map(level -> new Level(sorted(level.dimensions(), byPosition)))
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
                        kpi.maxGap(),
                        kpi.owners(),
                        kpi.perspective(),
                        kpi.service(),
                        kpi.benchmark());
    }

    /** The goal with its segment in the plan's order. */
    Goal ordered(Goal goal) {
        if (goal.measure()
                .filter(m -> !m.segment().isTotal() || m.elasticity().isPresent())
                .isEmpty()) {
            return goal;
        }
        Optional<Goal.Measure> measure = goal.measure()
                .map(m -> new Goal.Measure(
                        m.kpi(),
                        ordered(m.segment()),
                        m.period(),
                        m.each(),
                        m.target(),
                        m.course(),
                        m.elasticity().map(this::ordered),
                        m.review()));
        return measure.equals(goal.measure())
                ? goal
                : new Goal(goal.id(), goal.name(), goal.parent(), measure, goal.owners());
    }

    private Elasticity ordered(Elasticity one) {
        return new Elasticity(
                one.resource().map(r -> new Elasticity.Resource(r.kpi(), ordered(r.segment()), r.planned(), r.even())),
                one.playbook(),
                one.formula());
    }

    /** The funnel with its zones' segments in the plan's order. */
    Funnel ordered(Funnel funnel) {
        return new Funnel(
                funnel.id(),
                funnel.name(),
                funnel.every(),
                funnel.stages().stream().map(this::ordered).toList(),
                funnel.confidence(),
                funnel.value());
    }

    private Funnel.Stage ordered(Funnel.Stage stage) {
        return new Funnel.Stage(
                stage.id(),
                stage.name(),
                stage.kpi(),
                stage.ideal(),
                stage.danger(),
                stage.zones().stream()
                        .map(z -> new Funnel.Zones(ordered(z.segment()), z.months(), z.ideal(), z.danger()))
                        .toList());
    }

    /** The budget with its lines' segments in the plan's order. */
    Budget ordered(Budget budget) {
        return budget.with(budget.lines().stream()
                .map(l -> new Budget.Line(
                        ordered(l.segment()),
                        l.amount(),
                        l.min(),
                        l.max(),
                        l.locked(),
                        l.alternatives().map(this::ordered),
                        l.targetReturn(),
                        l.performance(),
                        l.response()))
                .toList());
    }

    private Alternatives ordered(Alternatives to) {
        return new Alternatives(
                to.goal(), to.lines().stream().map(this::ordered).toList(), to.raise());
    }

    /** The link with its segment, where it has one, in the plan's order. */
    Link ordered(Link link) {
        return link instanceof Link.Worth worth
                ? new Link.Worth(worth.worth(), worth.shareGoal(), ordered(worth.against()), worth.raise())
                : link;
    }

    /** The channel with its segment in the plan's order. */
    Event ordered(Event event) {
        return new Event(
                event.id(),
                event.name(),
                event.dates(),
                event.effects().stream()
                        .map(effect -> new Event.Effect(effect.kpi(), ordered(effect.segment()), effect.size()))
                        .toList());
    }

    Channel ordered(Channel channel) {
        return new Channel(channel.id(), channel.name(), ordered(channel.segment()), channel.backup());
    }

    /** What is wrong with a segment, as a message and what to do on its next line; empty where all of it is known. */
    Optional<String> problem(Segment segment) {
        for (Segment.Part part : segment.parts()) {
            Axis axis = axes.get(part.dimension());
            if (axis == null) {
                return Optional.of("the plan has no dimension '" + Problem.shown(part.dimension()) + "'\n  "
                        + Nearest.hint(part.dimension(), names()));
            }
            if (axis.rank(part.value()) < 0) {
                return Optional.of("dimension " + part.dimension() + " has no value '" + Problem.shown(part.value())
                        + "'\n  " + Nearest.hint(part.value(), axis.dimension().values()));
            }
        }
        return Optional.empty();
    }

    List<String> names() {
        return dimensions.stream().map(Dimension::name).toList();
    }

    /** Fewer pairs first, then pair by pair in the order of dimensions and their values. */
    Comparator<Segment> order() {
        return order;
    }

    private int compareParts(Segment a, Segment b) {
        for (int i = 0; i < a.parts().size(); i++) {
            int compared = Long.compare(rank(a.parts().get(i)), rank(b.parts().get(i)));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private int position(String dimension) {
        Axis axis = axes.get(dimension);
        return axis == null ? -1 : axis.position();
    }

    private long rank(Segment.Part part) {
        Axis axis = axes.get(part.dimension());
        return axis == null ? -1 : ((long) axis.position() << 32) | (axis.rank(part.value()) & 0xffffffffL);
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
        return all.size() < 2 ? all : all.stream().sorted(order).toList();
    }
}
