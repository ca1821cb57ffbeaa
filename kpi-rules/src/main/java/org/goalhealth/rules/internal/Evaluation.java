package org.goalhealth.rules.internal;

import java.util.List;
import java.util.Set;
import org.goalhealth.finding.Finding;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.RuleFailedException;
import org.goalhealth.situation.Situation;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.internal.event.rule.RuleEventManager;

/** One evaluation: a fresh session over the facts of one situation. */
public final class Evaluation {

    private final LoadedRules rules;
    private final Set<String> off;
    private final int fireLimit;

    public Evaluation(LoadedRules rules, Set<String> off, int fireLimit) {
        this.rules = rules;
        this.off = off;
        this.fireLimit = fireLimit;
    }

    /** What the rules find, the worst first, then in the plan's order. */
    public List<Finding> findings(Plan plan, Situation situation) {
        Standing standing = new Standing(plan, rules);
        Reports reports = new Reports(standing);
        KieSession session = rules.baseWithout(off).newKieSession();
        try {
            session.setGlobal("findings", reports);
            ((RuleEventManager) session).addEventListener(reports);
            situation.facts().forEach(session::insert);
            fire(session, fireLimit);
        } finally {
            session.dispose();
        }
        standing.changes();
        return standing.findings();
    }

    /**
     * Fires what there is to fire.
     *
     * @throws RuleFailedException where a rule throws, or rules fire more often than the fire limit
     */
    static void fire(KieSession session, int fireLimit) {
        int fired;
        try {
            // One more than allowed: firing exactly as often as the limit says is no loop.
            fired = session.fireAllRules(Math.max(fireLimit, fireLimit + 1));
        } catch (ConsequenceException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new RuleFailedException(
                    e.getRule().getName(),
                    "the consequence of rule '" + e.getRule().getName() + "' failed: " + cause.getMessage(),
                    e);
        } catch (RuntimeException e) {
            throw new RuleFailedException("", "a condition failed: " + e.getMessage(), e);
        }
        if (fired > fireLimit) {
            throw new RuleFailedException(
                    "",
                    "rules fired more than " + fireLimit + " times in one evaluation, which is the fire limit\n"
                            + "  look for rules that make each other fire, or raise the limit",
                    new IllegalStateException("fire limit reached"));
        }
    }
}
