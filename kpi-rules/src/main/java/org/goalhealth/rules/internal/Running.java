package org.goalhealth.rules.internal;

import org.drools.core.common.InternalWorkingMemory;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.internal.event.rule.RuleEventManager;

/**
 * One session of the engine, with what its rules report, kept within bounds.
 *
 * <p>What goes wrong in it comes out as a {@link Fault}; the session is of no use then. Not thread-safe.
 */
final class Running implements AutoCloseable {

    private final KieSession session;
    private final Reports reports;
    private final int fires;
    private final @Nullable Stopwatch stopwatch;

    Running(KieBase base, Standing standing, Bounds bounds) {
        this.session = base.newKieSession();
        this.fires = bounds.fires();
        this.stopwatch = bounds.time()
                .map(budget -> new Stopwatch(bounds.ticker(), budget))
                .orElse(null);
        InternalWorkingMemory memory = (InternalWorkingMemory) session;
        this.reports = new Reports(standing, memory.getAgenda(), bounds.reports(), stopwatch);
        memory.setGlobalResolver(new SealedGlobals(reports));
        ((RuleEventManager) session).addEventListener(reports);
    }

    KieSession session() {
        return session;
    }

    /** Another evaluation begins. */
    void begin() {
        reports.begin();
        if (stopwatch != null) {
            stopwatch.begin();
        }
    }

    /**
     * Fires what there is to fire.
     *
     * @throws Fault where a rule fails
     */
    void fire() {
        int fired;
        try {
            // One more than allowed: firing exactly as often as the limit says is no loop.
            fired = session.fireAllRules(Math.max(fires, fires + 1));
            if (stopwatch != null) {
                stopwatch.check();
            }
        } catch (RuntimeException | Error e) {
            throw Fault.of(e, reports.firing());
        }
        if (fired > fires) {
            throw reports.endless(fires);
        }
    }

    /** How often rules have fired in this evaluation. */
    long fired() {
        return reports.fired();
    }

    /** How long the evaluation has taken so far, in nanoseconds; 0 where that is not measured. */
    long elapsed() {
        return stopwatch == null ? 0 : stopwatch.elapsed();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
