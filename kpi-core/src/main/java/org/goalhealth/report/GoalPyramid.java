package org.goalhealth.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Plan;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.GoalProgress;

/**
 * The goals of a plan as a tree, with how well each is and how well those below make it (T1).
 *
 * <p>A measured goal's own health is how much of its plan to date is reached, 1 is all; a goal that only holds others
 * together has none. A goal counts above with its own health, or without one with what those below make it. What is not
 * known stays so: it is counted, and no weight of it goes to others. Immutable and thread-safe.
 *
 * @param tops the goals without a goal above them, in the plan's order
 */
public record GoalPyramid(RollUp by, List<Node> tops) {

    /**
     * A goal and those below it.
     *
     * @param own how much of its plan to date is reached; empty where that is not known
     * @param made what the goals right below make it; empty where there are none, or it is not known
     * @param unknown of how many of those right below nothing is known
     * @param parts the goals right below
     */
    public record Node(Goal goal, Optional<Fraction> own, Optional<Fraction> made, int unknown, List<Node> parts) {

        public Node {
            parts = List.copyOf(parts);
        }

        /** What counts above. */
        public Optional<Fraction> health() {
            return own.or(() -> made);
        }
    }

    public GoalPyramid {
        tops = List.copyOf(tops);
    }

    /** As the report's progress says. */
    public static GoalPyramid of(Report report, RollUp by) {
        Map<GoalId, Fraction> own = new HashMap<>();
        for (GoalView view : report.goals()) {
            List<GoalProgress.Cell> cells = view.progress();
            if (!cells.isEmpty()) {
                cells.get(cells.size() - 1)
                        .completion()
                        .ifPresent(it -> own.put(view.goal().id(), it));
            }
        }
        return of(report.plan(), own, by);
    }

    /**
     * By what is known of each goal.
     *
     * @param own how much of the plan to date is reached, by goal
     */
    public static GoalPyramid of(Plan plan, Map<GoalId, Fraction> own, RollUp by) {
        Map<Optional<GoalId>, List<Goal>> below = new HashMap<>();
        plan.goals()
                .forEach(goal -> below.computeIfAbsent(goal.parent(), k -> new ArrayList<>())
                        .add(goal));
        return new GoalPyramid(by, new Building(plan, own, by, below).nodes(Optional.empty()));
    }

    private record Building(Plan plan, Map<GoalId, Fraction> own, RollUp by, Map<Optional<GoalId>, List<Goal>> below) {

        List<Node> nodes(Optional<GoalId> above) {
            return below.getOrDefault(above, List.of()).stream().map(this::node).toList();
        }

        private Node node(Goal goal) {
            List<Node> parts = nodes(Optional.of(goal.id()));
            int unknown = Math.toIntExact(
                    parts.stream().filter(part -> part.health().isEmpty()).count());
            return new Node(goal, Optional.ofNullable(own.get(goal.id())), made(parts, unknown), unknown, parts);
        }

        private Optional<Fraction> made(List<Node> parts, int unknown) {
            if (by == RollUp.WORST) {
                return parts.stream().flatMap(part -> part.health().stream()).min(Fraction::compareTo);
            }
            List<Fraction> weights = by == RollUp.WEIGHTED ? weights(parts) : targets(parts);
            Fraction all = weights.stream().reduce(Fraction.ZERO, Fraction::plus);
            if (unknown > 0 || all.signum() <= 0) {
                return Optional.empty();
            }
            Fraction sum = Fraction.ZERO;
            for (int i = 0; i < weights.size(); i++) {
                sum = sum.plus(weights.get(i).times(parts.get(i).health().orElseThrow()));
            }
            return Optional.of(sum.dividedBy(all));
        }

        private List<Fraction> weights(List<Node> parts) {
            return parts.stream()
                    .map(part -> plan.design()
                            .of(part.goal().id())
                            .weight()
                            .map(Percent::share)
                            .orElse(Fraction.ONE))
                    .toList();
        }

        /** None where they cannot be added up, or one lies below zero. */
        private List<Fraction> targets(List<Node> parts) {
            boolean add = parts.stream()
                                    .map(part -> part.goal().measure().map(Goal.Measure::kpi))
                                    .distinct()
                                    .count()
                            == 1
                    && parts.get(0)
                            .goal()
                            .measure()
                            .filter(measure -> !plan.kpi(measure.kpi()).input().isRatio())
                            .isPresent();
            List<Fraction> targets = !add
                    ? List.of()
                    : parts.stream()
                            .flatMap(part -> part.goal().measure().stream())
                            .map(measure -> Fraction.of(measure.target().target()))
                            .toList();
            return targets.stream().anyMatch(target -> target.signum() < 0) ? List.of() : targets;
        }
    }
}
