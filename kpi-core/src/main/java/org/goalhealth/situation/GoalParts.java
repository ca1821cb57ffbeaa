package org.goalhealth.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.plan.Dimension;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * A goal that the goals right below it take apart without a rest, and what their targets come to (G14).
 *
 * <p>They do where all are about its KPI, which adds up, and either about its segment over all shorter periods of one
 * cadence that count to its own, or about its period in every value of one more dimension. Of other goals there is none.
 */
public final class GoalParts extends DesignFact {

    private final Goal goal;
    private final Kpi kpi;
    private final Fraction target;
    private final Fraction sum;

    private GoalParts(Goal goal, Kpi kpi, Fraction target, Fraction sum, Plan plan, LocalDate date) {
        super(new Subject.OfGoal(goal.id()), plan.calendar(), date);
        this.goal = goal;
        this.kpi = kpi;
        this.target = target;
        this.sum = sum;
    }

    /** Empty where the goals below do not take it apart. */
    static Optional<GoalParts> of(Goal goal, Plan plan, LocalDate date) {
        return goal.measure()
                .filter(whole ->
                        whole.each().isEmpty() && !plan.kpi(whole.kpi()).input().isRatio())
                .flatMap(whole -> {
                    List<Goal.Measure> parts = plan.below(goal.id()).stream()
                            .flatMap(other -> other.measure().stream())
                            .filter(part -> part.kpi().equals(whole.kpi())
                                    && part.each().isEmpty())
                            .toList();
                    return isTakenApart(whole, parts, plan)
                            ? Optional.of(new GoalParts(
                                    goal,
                                    plan.kpi(whole.kpi()),
                                    Fraction.of(whole.target().target()),
                                    Fraction.of(parts.stream()
                                            .map(part -> part.target().target())
                                            .reduce(BigDecimal.ZERO, BigDecimal::add)),
                                    plan,
                                    date))
                            : Optional.empty();
                });
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.id().value();
    }

    /** Whether the targets below come to another sum than its own. */
    public boolean isApart() {
        return !sum.equals(target);
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, sum, kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, target, kpi.unit()));
    }

    private static boolean isTakenApart(Goal.Measure whole, List<Goal.Measure> parts, Plan plan) {
        return !parts.isEmpty() && (isByTime(whole, parts, plan.calendar()) || isBySegment(whole, parts, plan));
    }

    private static boolean isByTime(Goal.Measure whole, List<Goal.Measure> parts, PlanCalendar calendar) {
        Cadence every = parts.get(0).period().cadence();
        if (every.compareTo(whole.period().cadence()) >= 0
                || !parts.stream()
                        .allMatch(part -> part.segment().equals(whole.segment())
                                && part.period().cadence() == every)) {
            return false;
        }
        Set<Integer> covered =
                parts.stream().map(part -> part.period().ordinal()).collect(Collectors.toSet());
        Period year = whole.period();
        int first = calendar.firstWithin(every, year.cadence(), year.ordinal());
        int next = calendar.firstWithin(every, year.cadence(), year.ordinal() + 1);
        return covered.size() == parts.size()
                && covered.size() == next - first
                && covered.stream().allMatch(one -> one >= first && one < next);
    }

    private static boolean isBySegment(Goal.Measure whole, List<Goal.Measure> parts, Plan plan) {
        return plan.dimensions().stream()
                .filter(dimension -> whole.segment().value(dimension.name()).isEmpty())
                .anyMatch(dimension -> isBy(dimension, whole, parts, plan));
    }

    private static boolean isBy(Dimension dimension, Goal.Measure whole, List<Goal.Measure> parts, Plan plan) {
        Set<Segment> all = dimension.values().stream()
                .map(value -> plan.segment(whole.segment().and(dimension.name(), value)))
                .collect(Collectors.toSet());
        return parts.size() == dimension.values().size()
                && parts.stream().allMatch(part -> part.period().equals(whole.period()))
                && parts.stream()
                        .map(Goal.Measure::segment)
                        .collect(Collectors.toSet())
                        .equals(all);
    }
}
