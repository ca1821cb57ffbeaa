package org.goalhealth.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;

/** A target beside what the latest year reached (G13). There is one for each goal whose calibration has a history. */
public final class GoalHistory extends DesignFact {

    private final Goal goal;
    private final Kpi kpi;
    private final Fraction target;
    private final Fraction latest;

    private GoalHistory(Goal goal, Kpi kpi, Fraction target, Fraction latest, Plan plan, LocalDate date) {
        super(new Subject.OfGoal(goal.id()), plan.calendar(), date);
        this.goal = goal;
        this.kpi = kpi;
        this.target = target;
        this.latest = latest;
    }

    static void make(Plan plan, LocalDate date, Consumer<Fact> facts) {
        plan.goals()
                .forEach(goal -> goal.measure()
                        .ifPresent(measure -> plan.design()
                                .of(goal.id())
                                .calibration()
                                .filter(by -> !by.history().isEmpty())
                                .ifPresent(by -> {
                                    List<BigDecimal> years = by.history();
                                    facts.accept(new GoalHistory(
                                            goal,
                                            plan.kpi(measure.kpi()),
                                            Fraction.of(measure.target().target()),
                                            Fraction.of(years.get(years.size() - 1)),
                                            plan,
                                            date));
                                })));
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.id().value();
    }

    /** Whether the target is worse than that. */
    public boolean isTimid() {
        return kpi.better().worse(target, latest);
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, target, kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.PREVIOUS, latest, kpi.unit()));
    }
}
