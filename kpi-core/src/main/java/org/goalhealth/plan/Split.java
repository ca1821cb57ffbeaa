package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * A goal that is to be taken apart before its time begins (T1, T2, T3): by time, by values of dimensions, by roles, one
 * below the other; {@code Breakdown} in {@code org.goalhealth.split} works it out.
 *
 * <p>Only the figure of a KPI that adds up can be taken apart. Its floor, challenge and band stay with the goal itself.
 * What is wrong with it is refused when it is made. Immutable and thread-safe.
 *
 * @param id what the ids of the parts begin with
 * @param goal one of the plan's own, or another one of a KPI of the plan; its target may be below zero
 * @param step what every part is a whole number of, in the KPI's unit: above 0
 */
public record Split(Plan plan, GoalId id, Goal goal, BigDecimal step, SplitStep parts) {

    /** So that no sum is more than can be counted. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    public Split {
        Goal.Measure measure = measured(goal);
        Kpi kpi = addingUp(plan, measure);
        checkPlace(plan, goal, kpi);
        if (step.signum() <= 0 || step.stripTrailingZeros().scale() > kpi.decimals()) {
            throw new IllegalArgumentException("the step is " + step.toPlainString() + ", and kpi " + kpi.id() + " has "
                    + kpi.decimals() + " decimals\n  give a step above 0 with no more decimals");
        }
        BigDecimal target = measure.target().target();
        if (target.remainder(step).signum() != 0) {
            throw new IllegalArgumentException("target " + target.toPlainString() + " of goal " + goal.id()
                    + " is no whole number of steps of " + step.toPlainString()
                    + "\n  round it, or give a smaller step");
        }
        if (target.abs().compareTo(MOST.multiply(step)) > 0) {
            throw new IllegalArgumentException("target " + target.toPlainString() + " of goal " + goal.id()
                    + " is more than 10^15 steps\n  give a larger step");
        }
        SplitScope scope = SplitScope.of(plan, measure);
        for (SplitStep next : steps(parts)) {
            scope = scope.below(next);
        }
    }

    /** In steps of the smallest unit of the goal's KPI. */
    public Split(Plan plan, GoalId id, Goal goal, SplitStep parts) {
        this(plan, id, goal, smallest(plan, goal), parts);
    }

    /** What says how far the goal is reached. */
    public Goal.Measure measure() {
        return goal.measure().orElseThrow();
    }

    /** The goal's KPI. */
    public Kpi kpi() {
        return plan.kpi(measure().kpi());
    }

    /** Whether the goal is one of the plan's own. */
    public boolean isOfPlan() {
        return plan.goals().contains(goal);
    }

    /** Whether any of its weights are taken from the KPI's past. */
    public boolean looksBack() {
        return steps().stream().anyMatch(step -> step.weights() instanceof SplitWeights.Past);
    }

    /** From the top down. */
    public List<SplitStep> steps() {
        return steps(parts);
    }

    private static List<SplitStep> steps(SplitStep parts) {
        List<SplitStep> steps = new ArrayList<>();
        for (Optional<SplitStep> next = Optional.of(parts);
                next.isPresent();
                next = next.get().below()) {
            steps.add(next.get());
        }
        return steps;
    }

    /** The periods that count to a longer one. */
    public static List<Period> within(PlanCalendar calendar, Period longer, Cadence every) {
        return new Allocation.Schedule(calendar, longer, every, List.of()).periods();
    }

    private static void checkPlace(Plan plan, Goal goal, Kpi kpi) {
        if (plan.goals().contains(goal)) {
            return;
        }
        if (plan.find(goal.id()).isPresent()) {
            throw new IllegalArgumentException("the plan has a goal '" + goal.id()
                    + "' already\n  take that one apart, as goal: " + goal.id() + ", or give the split another id");
        }
        goal.parent().ifPresent(parent -> goal(plan, parent));
        Segment segment = plan.segment(measured(goal).segment());
        if (!kpi.dimensions().containsAll(segment.level().dimensions())) {
            throw new IllegalArgumentException("kpi " + kpi.id() + " is cut by " + kpi.dimensions()
                    + " and has no figures for '" + segment + "'\n  name a segment of those dimensions");
        }
    }

    /** The smallest unit of a goal's KPI. */
    static BigDecimal smallest(Plan plan, Goal goal) {
        return BigDecimal.ONE.movePointLeft(plan.kpi(measured(goal).kpi()).decimals());
    }

    /**
     * The goal of that id.
     *
     * @throws IllegalArgumentException with the nearest names, where the plan has no such goal
     */
    static Goal goal(Plan plan, GoalId id) {
        return plan.find(id)
                .orElseThrow(() -> new IllegalArgumentException("plan " + plan.id() + " has no goal '" + id + "'\n  "
                        + Nearest.hint(
                                id.value(),
                                plan.goals().stream()
                                        .map(goal -> goal.id().value())
                                        .toList())));
    }

    static Goal.Measure measured(Goal goal) {
        Goal.Measure measure = goal.measure()
                .orElseThrow(() -> new IllegalArgumentException(
                        "goal " + goal.id() + " has no target of its own\n  take apart a goal that has one"));
        measure.each().ifPresent(each -> {
            throw new IllegalArgumentException("goal " + goal.id() + " has a target for each " + Words.word(each)
                    + " of " + measure.period() + "\n  take apart a goal with one target for its whole period");
        });
        return measure;
    }

    static Kpi addingUp(Plan plan, Goal.Measure measure) {
        Kpi kpi = plan.kpi(measure.kpi());
        if (kpi.input().isRatio()) {
            throw new IllegalArgumentException("kpi " + kpi.id() + " is a ratio, which does not add up\n  take the KPI"
                    + " of its part apart, or give every period the same target, as each: "
                    + Words.word(kpi.every()));
        }
        return kpi;
    }
}
