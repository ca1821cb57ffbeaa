package org.goalhealth.rules.internal;

import java.util.Set;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.Fact;
import org.jspecify.annotations.Nullable;

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
        try (Running running = new Running(rules.baseOf(names), new Standing(plan, rules), bounds)) {
            running.begin();
            Fault fault = null;
            try {
                facts.forEach(running.session()::insert);
                running.fire();
            } catch (Fault found) {
                fault = found;
            }
            return new Outcome(fault, running.fired(), running.elapsed());
        }
    }
}
