package org.goalhealth.situation;

import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Horizon;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;

/**
 * How long a goal takes that names its horizon (G11). There is one for each of them with a KPI and each rule that reads
 * them.
 */
public final class HorizonFit extends LimitedDesign {

    private final Goal goal;
    private final Horizon horizon;
    private final SpanLimit limit;
    private final int months;

    private HorizonFit(DesignKind.Given given, Goal goal, Horizon horizon, Goal.Measure measure) {
        super(given, new Subject.OfGoal(goal.id()));
        this.goal = goal;
        this.horizon = horizon;
        this.limit = given.limits().as(SpanLimit.class, SpanLimit::from);
        this.months = months(measure.judgedEvery());
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        given.plan()
                .goals()
                .forEach(goal -> given.plan()
                        .design()
                        .of(goal.id())
                        .horizon()
                        .ifPresent(horizon -> goal.measure()
                                .ifPresent(measure -> facts.accept(new HorizonFit(given, goal, horizon, measure)))));
    }

    private static int months(Cadence every) {
        return switch (every) {
            case DAY, WEEK -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
            case YEAR -> 12;
        };
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.id().value();
    }

    /** The horizon that it names. */
    public Horizon getHorizon() {
        return horizon;
    }

    /** The whole months of the time in which its target is judged once; 0 of less than a month. */
    public int getMonths() {
        return months;
    }

    /** The limits that it is judged by. */
    public SpanLimit getLimit() {
        return limit;
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, Fraction.of(months), Unit.Plain.PLAIN),
                new EvidenceFigure(EvidenceFigure.Name.LEAST, Fraction.of(limit.least()), Unit.Plain.PLAIN),
                new EvidenceFigure(EvidenceFigure.Name.MOST, Fraction.of(limit.most()), Unit.Plain.PLAIN));
    }
}
