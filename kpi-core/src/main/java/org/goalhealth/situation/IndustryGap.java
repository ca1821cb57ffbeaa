package org.goalhealth.situation;

import java.util.List;
import java.util.function.Consumer;
import org.goalhealth.plan.Benchmark;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Subject;
import org.goalhealth.quantity.Fraction;

/**
 * How far a target is from what is usual elsewhere (G3). There is one for each goal whose KPI has a benchmark and each
 * rule that reads them.
 */
public final class IndustryGap extends LimitedDesign {

    private final Goal goal;
    private final Kpi kpi;
    private final Fraction target;
    private final Fraction usual;
    private final IndustryLimit limit;

    private IndustryGap(DesignKind.Given given, Goal goal, Kpi kpi, Fraction target, Fraction usual) {
        super(given, new Subject.OfGoal(goal.id()));
        this.goal = goal;
        this.kpi = kpi;
        this.target = target;
        this.usual = usual;
        this.limit = given.limits().as(IndustryLimit.class, IndustryLimit::from);
    }

    static void make(DesignKind.Given given, Consumer<PlanFact> facts) {
        given.plan()
                .goals()
                .forEach(goal -> goal.measure().ifPresent(measure -> {
                    Kpi kpi = given.plan().kpi(measure.kpi());
                    kpi.benchmark()
                            .map(Benchmark::figure)
                            .ifPresent(figure -> facts.accept(new IndustryGap(
                                    given,
                                    goal,
                                    kpi,
                                    Fraction.of(measure.target().target()),
                                    Fraction.of(figure))));
                }));
    }

    /** The id of the goal. */
    public String getGoal() {
        return goal.id().value();
    }

    /** Whether the target is worse than what is usual by more than the limit. */
    public boolean isFar() {
        Fraction by = limit.by().share();
        Fraction border =
                usual.times(kpi.better() == Direction.HIGHER ? Fraction.ONE.minus(by) : Fraction.ONE.plus(by));
        return kpi.better().worse(target, border);
    }

    /** The limits that it is judged by. */
    public IndustryLimit getLimit() {
        return limit;
    }

    @Override
    List<EvidenceFigure> figures() {
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, target, kpi.unit()),
                new EvidenceFigure(EvidenceFigure.Name.BENCHMARK, usual, kpi.unit()));
    }
}
