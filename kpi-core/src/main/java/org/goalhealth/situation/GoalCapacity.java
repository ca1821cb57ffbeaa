package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalProfile;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;

/**
 * The growth that a goal asks for, beside what supply and channels carry (G12). There is one for each goal that says
 * where it starts and what can be carried.
 */
public final class GoalCapacity extends DesignFact {

    private final Goal goal;
    private final Fraction growth;
    private final Fraction carried;

    private GoalCapacity(Goal goal, Fraction growth, Fraction carried, Plan plan, LocalDate date) {
        super(new Subject.OfGoal(goal.id()), plan.calendar(), date);
        this.goal = goal;
        this.growth = growth;
        this.carried = carried;
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        plan.goals().forEach(goal -> {
            GoalProfile profile = plan.design().of(goal.id());
            goal.measure()
                    .ifPresent(measure -> profile.from()
                            .ifPresent(from -> profile.capacity()
                                    .least()
                                    .ifPresent(more -> facts.accept(new GoalCapacity(
                                            goal,
                                            Fraction.of(measure.target().target())
                                                    .dividedBy(Fraction.of(from))
                                                    .minus(Fraction.ONE),
                                            more.share(),
                                            plan,
                                            date)))));
        });
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.id().value();
    }

    /** Whether the goal asks for more than the lesser of the two carries. */
    public boolean isBeyond() {
        return growth.compareTo(carried) > 0;
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, growth, Unit.Share.PERCENT),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, carried, Unit.Share.PERCENT));
    }
}
