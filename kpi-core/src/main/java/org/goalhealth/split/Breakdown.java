package org.goalhealth.split;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.history.History;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Split;
import org.goalhealth.plan.Target;

/**
 * What the parts of a goal are (T1, T2, T3): a pyramid, in which the parts of every part add up to it exactly, in the
 * split's steps.
 *
 * <p>What is shared follows weights by the method of the largest remainder, ties to the part that comes first; a target
 * below zero is shared as its opposite. A pure function of the split and the history. Immutable and thread-safe.
 */
public final class Breakdown {

    private final Split split;
    private final Part whole;

    private Breakdown(Split split, Part whole) {
        this.split = split;
        this.whole = whole;
    }

    /**
     * Takes a goal apart by what its split says alone.
     *
     * @throws IllegalArgumentException where weights are all zero of parts that something is to be shared between, are
     *     to be taken from history, or where a goal of the plan is called as a part would be
     */
    public static Breakdown of(Split split) {
        return of(split, Optional.empty());
    }

    /**
     * Takes a goal apart.
     *
     * @param history of the split's plan
     * @throws IllegalArgumentException as {@link #of(Split)}, and where history lacks a figure that a weight is taken
     *     from, or has one from which no share can be taken
     */
    public static Breakdown of(Split split, History history) {
        if (!history.fits(split.plan())) {
            throw new IllegalArgumentException("the history was made for another plan than "
                    + split.plan().id() + "\n  give that of the split's plan");
        }
        return of(split, Optional.of(history));
    }

    private static Breakdown of(Split split, Optional<History> history) {
        Part whole = new Dividing(split, new Weighing(split, history)).whole();
        checkIds(split, whole);
        return new Breakdown(split, whole);
    }

    private static void checkIds(Split split, Part whole) {
        Set<GoalId> taken = new HashSet<>();
        split.plan().goals().forEach(goal -> taken.add(goal.id()));
        taken.remove(split.goal().id());
        whole.all().forEach(part -> {
            if (!taken.add(part.id())) {
                throw new IllegalArgumentException(
                        "two goals would be called '" + part.id() + "'\n  give the split another id");
            }
        });
    }

    /** What was taken apart. */
    public Split split() {
        return split;
    }

    /** The goal itself, with its parts. */
    public Part whole() {
        return whole;
    }

    /**
     * The parts as goals of the plan, each below the one it is a part of; a goal that is not of the plan comes first.
     *
     * @throws IllegalArgumentException where the goal is taken apart by roles: no figure is cut by them, so each would
     *     be judged by the figure of all
     */
    public List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        if (!split.isOfPlan()) {
            goals.add(split.goal());
        }
        add(goals, whole);
        return goals;
    }

    private void add(List<Goal> goals, Part above) {
        for (Part part : above.parts()) {
            part.role().ifPresent(role -> {
                throw new IllegalArgumentException("kpi " + split.kpi().id() + " has no figure of role '" + role
                        + "' alone, so that a goal of it would be judged by the figure of all"
                        + "\n  make the roles a dimension of the plan, cut the kpi by it, and take the goal apart by"
                        + " that");
            });
            goals.add(new Goal(
                    part.id(),
                    part.name(),
                    Optional.of(above.id()),
                    Optional.of(new Goal.Measure(
                            split.kpi().id(),
                            part.segment(),
                            part.period(),
                            Optional.empty(),
                            Target.of(part.amount()))),
                    part.owners()));
            add(goals, part);
        }
    }
}
