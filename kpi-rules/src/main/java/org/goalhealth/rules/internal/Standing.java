package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.internal.FindingOrder.Placed;
import org.goalhealth.situation.DesignFact;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.GivesBudget;
import org.goalhealth.situation.Headroom;
import org.goalhealth.situation.LimitedDesign;
import org.jspecify.annotations.Nullable;

/**
 * What rules stand by, and what has been told of it.
 *
 * <p>Of several reports of one identity the most severe counts. Only identities that something happened to are looked
 * at again; where money would move, all that have to do with the same budget. Not thread-safe.
 */
final class Standing {

    private final LoadedRules rules;
    private final Assembly assembly;
    private final FindingOrder order;
    private final BudgetMoves budgets;
    /** The worse of two; of two as severe, the first by name, whatever the order in which they fired. */
    private final Comparator<Entry> worse;

    private final Map<Fingerprint, Identity> identities = new HashMap<>();
    private final IdentityHashMap<Fact, List<Entry>> byFact = new IdentityHashMap<>();
    private final Map<String, Set<Identity>> moving = new HashMap<>();
    /** Those whose suggestions, beside moves, rest on what goals may lose. */
    private final Set<Identity> sparing = new LinkedHashSet<>();

    private final List<Identity> touched = new ArrayList<>();
    private BiConsumer<Fact, Boolean> watching = (fact, closely) -> {};

    Standing(Plan plan, LoadedRules rules) {
        this.rules = rules;
        this.assembly = new Assembly(plan, rules);
        this.order = new FindingOrder(plan);
        this.budgets = new BudgetMoves(plan);
        this.worse = Comparator.<Entry, Severity>comparing(
                        entry -> rules.rule(entry.rule()).severity())
                .thenComparing(Entry::rule, Comparator.reverseOrder());
    }

    /** Sets who is told which facts are reported, and which no longer. */
    void whenWatched(BiConsumer<Fact, Boolean> listener) {
        watching = listener;
    }

    /** Takes in what a rule reports of a fact. */
    Entry add(String rule, Fact fact) {
        Fingerprint fingerprint = new Fingerprint(question(rule, fact), fact.getSubject(), fact.getSegment());
        Identity known = identities.get(fingerprint);
        Identity identity = known == null ? identity(fingerprint) : known;
        Entry entry = new Entry(rule, fact, identity);
        if (known == null) {
            identities.put(fingerprint, identity);
        }
        identity.entries.add(entry);
        List<Entry> same = byFact.get(fact);
        if (same == null) {
            same = new ArrayList<>(1);
            byFact.put(fact, same);
            watching.accept(fact, true);
        }
        same.add(entry);
        touch(identity);
        return entry;
    }

    /**
     * What is asked, of which one answer counts: by the rule's id. How a plan is made has many sides, of which several
     * rules of one id ask; only those that hold the same kind of fact against limits of their own ask one question.
     */
    private String question(String rule, Fact fact) {
        String id = rules.rule(rule).ref().id();
        if (!(fact instanceof DesignFact)) {
            return id;
        }
        return id + " " + (fact instanceof LimitedDesign ? fact.getClass().getSimpleName() : rule);
    }

    private Identity identity(Fingerprint fingerprint) {
        return new Identity(fingerprint, order.place(fingerprint));
    }

    void remove(Entry entry) {
        entry.identity().entries.remove(entry);
        List<Entry> same = byFact.get(entry.fact());
        if (same != null && same.remove(entry) && same.isEmpty()) {
            byFact.remove(entry.fact());
            watching.accept(entry.fact(), false);
        }
        touch(entry.identity());
    }

    /** The figures behind a fact may be others. */
    void moved(Fact fact) {
        List<Entry> reported = byFact.get(fact);
        if (reported != null) {
            for (int i = 0; i < reported.size(); i++) {
                Entry entry = reported.get(i);
                entry.moved();
                touch(entry.identity());
            }
        }
    }

    /** Sets who says what goals may lose by moves of budget. */
    void spares(Supplier<Headroom> goals) {
        budgets.spares(goals);
    }

    /** Looks at it again: where it is another than before, all moves are settled again. */
    void spareAnew() {
        if (isMoving() && budgets.isOutdated()) {
            moving.values().forEach(givers -> givers.forEach(this::touch));
            sparing.forEach(this::touch);
        }
    }

    /** Whether any money would move. */
    boolean isMoving() {
        return !sparing.isEmpty() || !moving.isEmpty();
    }

    /** Forgets what rules have reported, not what has been told of it. */
    void forget() {
        byFact.keySet().forEach(fact -> watching.accept(fact, false));
        byFact.clear();
        moving.clear();
        sparing.clear();
        for (Identity identity : identities.values()) {
            identity.entries.clear();
            identity.speaker = null;
            identity.shift = null;
            touch(identity);
        }
    }

    /** Takes over what has been told. */
    void continues(Standing before) {
        before.identities.forEach((fingerprint, known) -> {
            if (known.told != null) {
                Identity identity = identities.computeIfAbsent(fingerprint, this::identity);
                identity.told = known.told;
                touch(identity);
            }
        });
    }

    /**
     * What is to be told of what has happened, the worst first.
     *
     * @throws Fault where a fact is reported that has nothing to show any more; nothing is told then
     */
    List<FindingChange> changes() {
        if (touched.isEmpty()) {
            return List.of();
        }
        settleMoves();
        List<Placed<FindingChange>> changes = new ArrayList<>(touched.size());
        for (Identity identity : touched) {
            identity.touched = false;
            FindingChange change = change(identity);
            if (change != null) {
                changes.add(new Placed<>(change, change.finding().severity(), identity.place));
            }
            if (identity.isOver()) {
                identities.remove(identity.fingerprint);
            }
        }
        touched.clear();
        return order.sorted(changes);
    }

    List<Finding> findings() {
        List<Placed<Finding>> all = new ArrayList<>();
        for (Identity identity : identities.values()) {
            if (identity.told != null) {
                all.add(new Placed<>(identity.told, identity.told.severity(), identity.place));
            }
        }
        return order.sorted(all);
    }

    /** What rules report of one identity at present. */
    List<Entry> reported(Fingerprint fingerprint) {
        Identity identity = identities.get(fingerprint);
        return identity == null ? List.of() : List.copyOf(identity.entries);
    }

    /** The report that speaks for an identity, as of the last time that changes were asked for. */
    @Nullable
    Entry speaker(Fingerprint fingerprint) {
        Identity identity = identities.get(fingerprint);
        return identity == null ? null : identity.speaker;
    }

    private void touch(Identity identity) {
        if (!identity.touched) {
            identity.touched = true;
            touched.add(identity);
        }
    }

    private @Nullable FindingChange change(Identity identity) {
        Finding before = identity.told;
        Entry speaker = identity.speaker;
        if (speaker == null) {
            identity.told = null;
            return before == null ? null : new FindingChange(FindingChange.Kind.ENDED, before);
        }
        Finding now = assembly.finding(speaker, identity.shift, speaker.spares() ? budgets.headroom() : Headroom.NONE);
        if (before == null) {
            identity.told = now;
            return new FindingChange(FindingChange.Kind.BEGAN, now);
        }
        if (before.equals(now)) {
            return null;
        }
        identity.told = now;
        return new FindingChange(FindingChange.Kind.CHANGED, now);
    }

    /** Chooses who speaks for each identity, and settles the moves of budgets that it matters to. */
    private void settleMoves() {
        Set<String> unsettled = Set.of();
        for (Identity identity : touched) {
            for (int i = 0; i < identity.entries.size(); i++) {
                identity.entries.get(i).evidence();
            }
            Entry before = identity.speaker;
            Entry now = speaker(identity.entries);
            identity.speaker = now;
            if (now != null && now.spares()) {
                sparing.add(identity);
            } else {
                sparing.remove(identity);
            }
            boolean moves = now != null && now.suggestsMoves();
            Entry mover = moves ? now : before;
            if (mover != null && mover.suggestsMoves()) {
                unsettled = unsettled.isEmpty() ? new TreeSet<>() : unsettled;
                String budget = ((GivesBudget) mover.fact()).getBudget();
                unsettled.add(budget);
                identity.shift = null;
                Set<Identity> givers = moving.computeIfAbsent(budget, b -> new LinkedHashSet<>());
                if (moves) {
                    givers.add(identity);
                } else {
                    givers.remove(identity);
                }
            }
        }
        for (String budget : unsettled) {
            settle(budget);
            if (moving.getOrDefault(budget, Set.of()).isEmpty()) {
                // Whether any money would move is asked after every update.
                moving.remove(budget);
            }
        }
    }

    private void settle(String budget) {
        Collection<Identity> givers = moving.getOrDefault(budget, Set.of());
        List<Entry> speakers = new ArrayList<>();
        for (Identity giver : givers) {
            giver.shift = null;
            touch(giver);
            if (giver.speaker != null) {
                speakers.add(giver.speaker);
            }
        }
        speakers.sort(Comparator.comparing(
                        (Entry entry) -> rules.rule(entry.rule()).ref().id())
                .thenComparing(Entry::rule)
                .thenComparing(entry -> entry.fact().getSegment().toString()));
        budgets.settle(budget, speakers, (entry, shift) -> entry.identity().shift = shift);
    }

    /** The worst of the reports of one identity, with what all of them suggest. */
    private @Nullable Entry speaker(List<Entry> same) {
        if (same.isEmpty()) {
            return null;
        }
        Entry kept = same.get(0);
        for (int i = 1; i < same.size(); i++) {
            Entry other = same.get(i);
            Entry first = worse.compare(kept, other) >= 0 ? kept : other;
            Entry second = first == kept ? other : kept;
            kept = first.suggests() && first.fact().getClass() == second.fact().getClass()
                    ? first.united(second)
                    : first;
        }
        return kept;
    }
}
