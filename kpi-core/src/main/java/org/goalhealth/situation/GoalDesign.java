package org.goalhealth.situation;

import java.time.LocalDate;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;

/**
 * What a goal says of itself (G1, G9). There is one for each goal of the plan.
 *
 * <p>Judged is what is absent, never the words of its name.
 */
public final class GoalDesign extends DesignFact {

    private final Goal goal;
    private final boolean stepwise;
    private final boolean whole;

    GoalDesign(Goal goal, Plan plan, LocalDate date) {
        super(new Subject.OfGoal(goal.id()), plan.calendar(), date);
        this.goal = goal;
        this.stepwise = plan.milestones().stream()
                .anyMatch(step -> step.goal().filter(goal.id()::equals).isPresent());
        this.whole = plan.goals().stream()
                .anyMatch(other -> other.parent().filter(goal.id()::equals).isPresent());
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.id().value();
    }

    /** Whether it has a KPI, a target and a period. */
    public boolean isMeasured() {
        return goal.measure().isPresent();
    }

    /** Whether milestones lead to it, as they may to a goal that explores. */
    public boolean isStepwise() {
        return stepwise;
    }

    /** Whether it holds other goals together. */
    public boolean isWhole() {
        return whole;
    }

    /** Whether somebody answers for it; joint owners are fine. */
    public boolean isOwned() {
        return !goal.owners().isEmpty();
    }
}
