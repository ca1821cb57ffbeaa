package org.goalhealth.situation;

import java.util.Optional;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.Alternatives;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;

/** Makes a {@link LineLag} for each budget line with alternatives whose goal a series is the measure of. */
final class LineLags implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        for (Goal goal : scene.goals(series)) {
            for (Budget budget : scene.plan().budgets()) {
                for (Budget.Line line : budget.lines()) {
                    Optional<Alternatives> to = line.alternatives()
                            .filter(alternatives -> alternatives.goal().equals(goal.id()));
                    if (to.isPresent()) {
                        AppliedLimits applied = scene.limits().limits(rule, LimitScope.of(budget.id(), line.segment()));
                        facts.accept(new LineLag(
                                rule.name(),
                                budget.id(),
                                goal,
                                to.get(),
                                raised(scene.plan(), to.get()),
                                applied,
                                applied.as(LagLimit.class, LagLimit::from),
                                series,
                                CourseFact.time(scene, goal, series)));
                    }
                }
            }
        }
    }

    private static Optional<TargetProposal> raised(Plan plan, Alternatives to) {
        return to.raise()
                .flatMap(raise -> plan.find(raise.goal()).flatMap(Goal::measure).map(measure -> {
                    Target present = measure.target();
                    return new TargetProposal(
                            raise.goal(),
                            Fraction.of(present.target()),
                            Fraction.of(raise.target()),
                            plan.kpi(measure.kpi()).unit(),
                            TargetProposal.Basis.BUDGET_MOVED);
                }))
                .filter(proposal -> plan.find(proposal.goal())
                        .flatMap(Goal::measure)
                        .filter(measure ->
                                proposal.isBetter(plan.kpi(measure.kpi()).better()))
                        .isPresent());
    }
}
