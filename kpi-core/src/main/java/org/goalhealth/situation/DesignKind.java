package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.goalhealth.history.Series;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;

/** Makes the limited facts of one kind of how a plan is made; no figure has to do with them. */
record DesignKind(Maker maker) implements Derivation {

    /** What the facts of one rule are made from. */
    record Given(String rule, AppliedLimits limits, Plan plan, LocalDate date) {}

    /** Makes them. */
    interface Maker {
        void make(Given given, Consumer<PlanFact> facts);
    }

    @Override
    public void derive(Scene scene, JudgedRule rule, Series series, Consumer<SeriesFact> facts) {
        // No series has to do with them.
    }

    @Override
    public void declare(Scene scene, JudgedRule rule, Consumer<PlanFact> facts) {
        maker.make(
                new Given(rule.name(), scene.limits().limits(rule, LimitScope.EVERYWHERE), scene.plan(), scene.date()),
                facts);
    }
}
