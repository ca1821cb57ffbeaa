package org.goalhealth.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goalhealth.plan.Elasticity;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalBacking;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.GoalProfile;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.Plan;

/**
 * What goals are meant to change, what they are given for it, and what stands ready should it go wrong (R7).
 *
 * <p>Immutable and thread-safe.
 *
 * @param date targets are those that are valid on this day
 * @param parts one for each goal of which the plan says where it starts, what it is given or what stands ready; in the
 *     plan's order
 */
public record GoalCanvas(Plan plan, LocalDate date, List<Part> parts) {

    /**
     * One goal.
     *
     * @param above the goals above it, from the top down
     */
    public record Part(
            Goal goal, List<Goal> above, GoalProfile profile, GoalBacking backing, List<Contingency> contingencies) {

        public Part {
            above = List.copyOf(above);
            contingencies = List.copyOf(contingencies);
        }

        /** How its results are set against what it uses, where the plan says so (E1). */
        public Optional<Elasticity> elasticity() {
            return goal.measure().flatMap(Goal.Measure::elasticity);
        }

        /** Who answers for it: its own owners, else those of the nearest goal above that has some. */
        public List<String> owners() {
            List<Goal> nearest = new ArrayList<>(above);
            nearest.add(goal);
            Collections.reverse(nearest);
            return nearest.stream()
                    .map(Goal::owners)
                    .filter(owners -> !owners.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }

        private boolean isEmpty() {
            return profile.from().isEmpty()
                    && backing.equals(GoalBacking.NONE)
                    && elasticity()
                            .filter(it ->
                                    it.resource().isPresent() || it.playbook().isPresent())
                            .isEmpty();
        }
    }

    public GoalCanvas {
        parts = List.copyOf(parts);
    }

    /**
     * Of a plan.
     *
     * @param contingency what a line of its limits stands for
     */
    public static GoalCanvas of(Plan plan, LocalDate date, Function<LimitLine, Contingency> contingency) {
        Plan valid = plan.at(date);
        return new GoalCanvas(
                valid,
                date,
                valid.goals().stream()
                        .map(goal -> part(valid, goal, contingency))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static Part part(Plan plan, Goal goal, Function<LimitLine, Contingency> contingency) {
        GoalBacking backing = plan.design().backing(goal.id());
        return new Part(
                goal,
                above(plan, goal),
                plan.design().of(goal.id()),
                backing,
                backing.contingencies().stream().map(contingency).toList());
    }

    private static List<Goal> above(Plan plan, Goal goal) {
        List<Goal> above = new ArrayList<>();
        for (Optional<Goal> at = goal.parent().flatMap(plan::find);
                at.isPresent();
                at = at.get().parent().flatMap(plan::find)) {
            above.add(0, at.get());
        }
        return above;
    }

    /** The same with one goal and those below it alone. */
    public GoalCanvas of(GoalId goal) {
        return new GoalCanvas(
                plan,
                date,
                parts.stream()
                        .filter(part -> part.goal().id().equals(goal)
                                || part.above().stream().map(Goal::id).anyMatch(goal::equals))
                        .toList());
    }
}
