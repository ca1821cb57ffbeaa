package org.goalhealth.rules.internal;

import java.util.Set;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.Fact;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** Tries some of the rules out on facts, in a session of their own. What they report is told to nobody. */
final class Trial {

    /**
     * What came of it.
     *
     * @param fault absent where the rules worked
     * @param fired how often they fired
     * @param nanos how long it took; 0 where that is not measured
     */
    record Outcome(@Nullable Fault fault, long fired, long nanos) {}

    private final LoadedRules rules;
    private final Plan plan;
    private final Bounds bounds;

    Trial(LoadedRules rules, Plan plan, Bounds bounds) {
        this.rules = rules;
        this.plan = plan;
        this.bounds = bounds;
    }

    Outcome of(Set<String> names, Iterable<Fact> facts) {
        KieBase base = rules.baseOf(names);
        Attentions attentions = new Attentions(base);
        try (Running running = new Running(base, new Standing(plan, rules), bounds)) {
            running.begin();
            Fault fault = null;
            try {
                for (Fact fact : facts) {
                    if (attentions.of(fact.getClass()).isRead()) {
                        running.session().insert(fact);
                    }
                }
                running.fire();
            } catch (Fault found) {
                fault = found;
            }
            return new Outcome(fault, running.fired(), running.elapsed());
        }
    }
}
