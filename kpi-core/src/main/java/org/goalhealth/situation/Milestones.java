package org.goalhealth.situation;

import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.LimitScope;

/** Makes a {@link MilestoneStatus} for each milestone of the plan. */
final class Milestones implements Derivation {

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        // No figure has to do with them.
    }

    @Override
    public void declare(Scene scene, JudgedRule rule, Consumer<PlanFact> facts) {
        AppliedLimits applied = scene.limits().limits(rule, LimitScope.EVERYWHERE);
        scene.plan()
                .milestones()
                .forEach(milestone -> facts.accept(new MilestoneStatus(
                        rule.name(),
                        milestone,
                        applied,
                        applied.as(MilestoneLimit.class, MilestoneLimit::from),
                        scene.plan().calendar(),
                        scene.date())));
    }
}
