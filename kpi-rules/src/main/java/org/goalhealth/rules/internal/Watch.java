package org.goalhealth.rules.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.RuleFailedException;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.FactsWanted;
import org.goalhealth.situation.LiveSituation;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Keeps one engine session beside facts that change, and tells it no more than it can notice.
 *
 * <p>A fact is in the session only while some rule's own conditions on it let it through; it is told to have changed
 * only where another set of conditions lets it through, or a property has changed that is looked at behind them. Where a
 * rule fails, the session is thrown away and made anew from the facts, without the rule, which is tried again when time
 * has moved. Not thread-safe.
 */
public final class Watch implements AutoCloseable, LiveSituation.Audience {

    private final LoadedRules rules;
    private final Bounds bounds;
    private final Quarantine quarantine;
    /** What all rules look at, those that are left out too: their facts are kept for when they come back. */
    private final Attentions all;

    private final Standing standing;
    /** What the rules of the session look at. */
    private Attentions attentions;

    private @Nullable LiveSituation situation;
    private @Nullable Running running;
    private LocalDate judged = LocalDate.MIN;

    private @Nullable FactHandle[] handles = new FactHandle[64];
    private long[] entries = new long[64];
    private int[] pending = new int[64];
    private int[] dirty = new int[64];
    private int dirtyCount;
    private boolean broken = true;
    /** How often the engine was told of a fact in the last evaluation. */
    private long told;

    /** Nothing is watched yet: ask what is wanted, make the situation, and {@link #begin}. */
    public Watch(LoadedRules rules, Plan plan, Bounds bounds) {
        this.rules = rules;
        this.bounds = bounds;
        this.quarantine = new Quarantine(rules, plan, bounds);
        this.all = new Attentions(rules.baseWithout(quarantine.without()));
        this.attentions = all;
        this.standing = new Standing(plan, rules);
    }

    /** The facts that some rule looks at. */
    public FactsWanted wanted() {
        return fact -> all.of(fact).isRead();
    }

    /** The signals of a class of facts that some rule looks at. */
    public int awaited(Class<? extends Fact> fact) {
        return all.of(fact).listened();
    }

    /** Sets what is watched; it is looked at as a whole at the next evaluation. */
    public void begin(LiveSituation facts) {
        situation = facts;
        standing.whenWatched(facts::watch);
        standing.spares(facts::headroom);
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
        return dirtyCount == 0 && !broken && !isRetryDue() && !isHeadroomDue();
    }

    /**
     * Brings findings up to date.
     *
     * @return what has changed since the last evaluation, the worst first
     * @throws RuleFailedException where the engine fails and no rule is to blame; all is looked at again the next time
     */
    public List<FindingChange> evaluate() {
        if (isIdle()) {
            return List.of();
        }
        LiveSituation facts = facts();
        if (isRetryDue() && quarantine.retry(standing(facts))) {
            broken = true;
        }
        judged = facts.date();
        List<FindingChange> changes = broken ? null : changes(facts);
        if (changes == null) {
            anew(facts);
            changes = standing.changes();
        }
        broken = false;
        return changes;
    }

    /** What has changed by what has moved; null where a rule failed, and who it was shows when all is looked at anew. */
    private @Nullable List<FindingChange> changes(LiveSituation facts) {
        broken = true;
        try {
            catchUp(facts, running());
            standing.spareAnew();
            return standing.changes();
        } catch (Fault fault) {
            return null;
        }
    }

    private void catchUp(LiveSituation facts, Running now) {
        now.begin();
        told = 0;
        for (int i = 0; i < dirtyCount; i++) {
            int slot = dirty[i];
            int signals = pending[slot];
            pending[slot] = 0;
            Fact fact = facts.facts().get(slot);
            if ((signals & attentions.of(fact.getClass()).listened()) != 0) {
                told += tell(now, slot, fact, signals) ? 1 : 0;
            }
            standing.moved(fact);
        }
        dirtyCount = 0;
        if (told > 0) {
            now.fire();
        }
    }

    /** How often the engine was told of a fact in the last evaluation that looked at anything. */
    public long told() {
        return told;
    }

    /** How often rules fired in it. */
    public long fired() {
        return running == null ? 0 : running.fired();
    }

    /** The rules that are left out as of the last evaluation, by name. */
    public List<RuleFailure> failures() {
        return quarantine.failures();
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
            ended.close();
        }
    }

    /** Makes another session, and another one for each time that rules fail in it. */
    private void anew(LiveSituation facts) {
        while (true) {
            try {
                makeAnew(facts);
                return;
            } catch (Fault fault) {
                close();
                quarantine.blame(fault, standing(facts));
            }
        }
    }

    private void makeAnew(LiveSituation facts) {
        close();
        Arrays.fill(handles, null);
        Arrays.fill(entries, 0);
        Arrays.fill(pending, 0);
        dirtyCount = 0;
        standing.forget();
        told = 0;
        KieBase base = rules.baseWithout(quarantine.without());
        attentions = all.isOf(base) ? all : new Attentions(base);
        Running fresh = new Running(base, standing, bounds);
        running = fresh;
        fresh.begin();
        facts.noticedBy(fact -> isNoticed(fact, (ValueResolver) fresh.session()));
        for (int slot = 0; slot < facts.facts().size(); slot++) {
            told += tell(fresh, slot, facts.facts().get(slot), -1) ? 1 : 0;
        }
        fresh.fire();
    }

    /** Whether a goal's floor may bind moves of budget otherwise, though no rule sees its figures. */
    private boolean isHeadroomDue() {
        return facts().isHeadroomMoved() && standing.isMoving();
    }

    private boolean isRetryDue() {
        return !quarantine.isEmpty() && facts().date().isAfter(judged);
    }

    private static Iterable<Fact> standing(LiveSituation facts) {
        return () -> facts.facts().stream().filter(LiveSituation::stands).iterator();
    }

    /** Whether any entry lets a fact through, as it is tried out; a condition that fails on it would be noticed. */
    private boolean isNoticed(Fact fact, ValueResolver session) {
        try {
            return attentions.of(fact.getClass()).entries(fact, session) != 0;
        } catch (Fault e) {
            return true;
        }
    }

    private boolean tell(Running now, int slot, Fact fact, int signals) {
        room(slot);
        Attention attention = attentions.of(fact.getClass());
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

    private void room(int slot) {
        if (slot >= handles.length) {
            int length = Math.max(slot + 1, handles.length * 2);
            handles = Arrays.copyOf(handles, length);
            entries = Arrays.copyOf(entries, length);
            pending = Arrays.copyOf(pending, length);
        }
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
