package org.goalhealth.rules.internal;

import org.goalhealth.plan.Plan;
import org.goalhealth.rules.RuleFailedException;
import org.goalhealth.situation.Situation;

/** One evaluation: a fresh session over the facts of one situation, and another one for each time that rules fail. */
public final class Evaluation {

    private final LoadedRules rules;
    private final Plan plan;
    private final Bounds bounds;

    public Evaluation(LoadedRules rules, Plan plan, Bounds bounds) {
        this.rules = rules;
        this.plan = plan;
        this.bounds = bounds;
    }

    /**
     * What the rules find that do not fail.
     *
     * @throws RuleFailedException where the engine fails and no rule is to blame
     */
    public Judgement of(Situation situation) {
        Quarantine quarantine = new Quarantine(rules, plan, bounds);
        while (true) {
            Standing standing = new Standing(plan, rules);
            standing.spares(situation::headroom);
            try (Running running = new Running(rules.baseWithout(quarantine.without()), standing, bounds)) {
                running.begin();
                situation.facts().forEach(running.session()::insert);
                running.fire();
                standing.changes();
                return new Judgement(standing.findings(), quarantine.failures());
            } catch (Fault fault) {
                quarantine.blame(fault, situation.facts());
            }
        }
    }
}
