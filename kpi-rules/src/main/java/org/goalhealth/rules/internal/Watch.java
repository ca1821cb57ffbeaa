package org.goalhealth.rules.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ValueResolver;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactsWanted;
import org.goalhealth.situation.LiveSituation;
import org.goalhealth.situation.Signals;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.event.rule.RuleEventManager;

/**
 * Keeps one engine session beside facts that change, and tells it no more than it can notice.
 *
 * <p>A fact is in the session only while some rule's own conditions on it let it through; it is told to have changed
 * only where another set of conditions lets it through, or a property has changed that is looked at behind them. A
 * session that has failed is thrown away and made anew from the facts. Not thread-safe.
 */
public final class Watch implements AutoCloseable, LiveSituation.Audience {

    private final int fireLimit;
    private final KieBase base;
    private final Map<Class<? extends Fact>, Attention> attentions = new HashMap<>();
    private @Nullable LiveSituation situation;

    private @Nullable Running running;
    private final Standing standing;

    private @Nullable FactHandle[] handles = new FactHandle[64];
    private long[] entries = new long[64];
    private int[] pending = new int[64];
    private int[] dirty = new int[64];
    private int dirtyCount;
    private boolean broken = true;

    /** A session with what its rules report. */
    private record Running(KieSession session, Reports reports) {}

    /** Nothing is watched yet: ask what is wanted, make the situation, and {@link #begin}. */
    public Watch(LoadedRules rules, Plan plan, int fireLimit) {
        this.fireLimit = fireLimit;
        this.base = rules.baseWithout(Set.copyOf(plan.off()));
        for (Class<? extends Fact> fact : Signals.facts()) {
            attentions.put(fact, Attention.of(base, fact));
        }
        this.standing = new Standing(plan, rules);
    }

    /** The facts that some rule looks at. */
    public FactsWanted wanted() {
        return fact -> attention(fact).isRead();
    }

    /** The signals of a class of facts that some rule looks at. */
    public int awaited(Class<? extends Fact> fact) {
        return attention(fact).listened();
    }

    /** Sets what is watched; it is looked at as a whole at the next evaluation. */
    public void begin(LiveSituation facts) {
        situation = facts;
        standing.whenWatched(facts::watch);
        broken = true;
    }

    @Override
    public void moved(int slot, Fact fact, int signals) {
        room(slot);
        if (pending[slot] == 0) {
            if (dirtyCount == dirty.length) {
                dirty = Arrays.copyOf(dirty, dirtyCount * 2);
            }
            dirty[dirtyCount++] = slot;
        }
        pending[slot] |= signals;
    }

    /** Whether anything has happened since the last evaluation that could matter. */
    public boolean isIdle() {
        return dirtyCount == 0 && !broken;
    }

    /**
     * Brings findings up to date.
     *
     * @return what has changed since the last evaluation, the worst first
     */
    public List<FindingChange> evaluate() {
        if (isIdle()) {
            return List.of();
        }
        LiveSituation facts = facts();
        if (broken) {
            anew(facts);
        } else {
            Running now = running();
            boolean told = false;
            for (int i = 0; i < dirtyCount; i++) {
                int slot = dirty[i];
                int signals = pending[slot];
                pending[slot] = 0;
                Fact fact = facts.facts().get(slot);
                if ((signals & attention(fact.getClass()).listened()) != 0) {
                    told |= tell(now, slot, fact, signals);
                }
                standing.moved(fact);
            }
            dirtyCount = 0;
            if (told) {
                fire(now);
            }
        }
        return standing.changes();
    }

    /** The findings as of the last evaluation, the worst first, then in the plan's order. */
    public List<Finding> findings() {
        return standing.findings();
    }

    /** Takes over what another watch has told, so that only differences are told from now on. */
    public void continues(Watch before) {
        standing.continues(before.standing);
    }

    @Override
    public void close() {
        Running ended = running;
        running = null;
        broken = true;
        if (ended != null) {
            ended.session().dispose();
        }
    }

    private void anew(LiveSituation facts) {
        close();
        Arrays.fill(handles, null);
        Arrays.fill(entries, 0);
        Arrays.fill(pending, 0);
        dirtyCount = 0;
        Reports reports = new Reports(standing);
        standing.forget();
        KieSession session = base.newKieSession();
        Running fresh = new Running(session, reports);
        running = fresh;
        session.setGlobal("findings", reports);
        ((RuleEventManager) session).addEventListener(reports);
        facts.noticedBy(fact -> isNoticed(fact, (ValueResolver) session));
        for (int slot = 0; slot < facts.facts().size(); slot++) {
            tell(fresh, slot, facts.facts().get(slot), -1);
        }
        fire(fresh);
        broken = false;
    }

    /** Whether any entry lets a fact through, as it is tried out; a condition that fails on it would be noticed. */
    private boolean isNoticed(Fact fact, ValueResolver session) {
        try {
            return attention(fact.getClass()).entries(fact, session) != 0;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private boolean tell(Running now, int slot, Fact fact, int signals) {
        room(slot);
        Attention attention = attention(fact.getClass());
        long before = entries[slot];
        long reached = LiveSituation.stands(fact) ? attention.entries(fact, (ValueResolver) now.session()) : 0;
        entries[slot] = reached;
        FactHandle handle = handles[slot];
        if (reached == 0) {
            if (handle == null) {
                return false;
            }
            handles[slot] = null;
            now.session().delete(handle);
            return true;
        }
        if (handle == null) {
            handles[slot] = now.session().insert(fact);
            return true;
        }
        if (reached == before && !attention.looksBehind(signals)) {
            return false;
        }
        if (attention.listened() == -1) {
            now.session().update(handle, fact);
        } else {
            now.session().update(handle, fact, attention.names(signals));
        }
        return true;
    }

    private void fire(Running now) {
        try {
            Evaluation.fire(now.session(), fireLimit);
        } catch (RuntimeException e) {
            broken = true;
            throw e;
        }
    }

    private void room(int slot) {
        if (slot >= handles.length) {
            int length = Math.max(slot + 1, handles.length * 2);
            handles = Arrays.copyOf(handles, length);
            entries = Arrays.copyOf(entries, length);
            pending = Arrays.copyOf(pending, length);
        }
    }

    private Attention attention(Class<? extends Fact> fact) {
        Attention attention = attentions.get(fact);
        if (attention == null) {
            throw new IllegalStateException("there are no facts of " + fact);
        }
        return attention;
    }

    private LiveSituation facts() {
        if (situation == null) {
            throw new IllegalStateException("nothing is watched yet");
        }
        return situation;
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("the watch is closed");
        }
        return running;
    }
}
