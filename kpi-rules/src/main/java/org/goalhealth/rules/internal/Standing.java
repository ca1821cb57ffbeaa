package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Suggestion.BudgetShift;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.LineReturn;
import org.jspecify.annotations.Nullable;

/**
 * What rules stand by, and what has been told of it.
 *
 * <p>Of several reports of one identity the most severe counts. Only identities that something happened to are looked
 * at again; where money would move, all that have to do with the same budget. Not thread-safe.
 */
final class Standing {

    private final RuleBook rules;
    private final Assembly assembly;
    private final FindingOrder order;
    private final Comparator<Entry> worse;
    private final BudgetMoves budgets;
    private final Map<Fingerprint, List<Entry>> entries = new HashMap<>();
    private final IdentityHashMap<Fact, List<Entry>> byFact = new IdentityHashMap<>();
    private final Map<Fingerprint, Entry> worst = new HashMap<>();
    private final Map<String, Set<Fingerprint>> moving = new HashMap<>();
    private final Map<Fingerprint, BudgetShift> shifts = new HashMap<>();
    private final Set<Fingerprint> touched = new LinkedHashSet<>();
    private final Map<Fingerprint, Finding> told = new HashMap<>();
    private BiConsumer<Fact, Boolean> watching = (fact, closely) -> {};

    Standing(Plan plan, RuleBook rules) {
        this.rules = rules;
        this.assembly = new Assembly(plan, rules);
        this.order = new FindingOrder(plan);
        this.budgets = new BudgetMoves(plan);
        // Of two rules as severe, the first by name, whatever the order in which they fired.
        this.worse = Comparator.<Entry, org.goalhealth.finding.Severity>comparing(
                        entry -> rules.rule(entry.rule()).severity())
                .thenComparing(Entry::rule, Comparator.reverseOrder());
    }

    /** Sets who is told which facts are reported, and which no longer. */
    void whenWatched(BiConsumer<Fact, Boolean> listener) {
        watching = listener;
    }

    void add(Entry entry) {
        Fingerprint identity = identity(entry);
        entries.computeIfAbsent(identity, k -> new ArrayList<>(1)).add(entry);
        List<Entry> same = byFact.computeIfAbsent(entry.fact(), f -> new ArrayList<>(1));
        if (same.isEmpty()) {
            watching.accept(entry.fact(), true);
        }
        same.add(entry);
        touched.add(identity);
    }

    void remove(Entry entry) {
        Fingerprint identity = identity(entry);
        drop(entries, identity, entry);
        if (drop(byFact, entry.fact(), entry)) {
            watching.accept(entry.fact(), false);
        }
        touched.add(identity);
    }

    /** The figures behind a fact may be others. */
    void moved(Fact fact) {
        List<Entry> reported = byFact.get(fact);
        if (reported != null) {
            for (Entry entry : reported) {
                entry.moved();
                touched.add(identity(entry));
            }
        }
    }

    /** Forgets what rules have reported, not what has been told of it. */
    void forget() {
        byFact.keySet().forEach(fact -> watching.accept(fact, false));
        entries.clear();
        byFact.clear();
        worst.clear();
        moving.clear();
        shifts.clear();
        touched.clear();
        touched.addAll(told.keySet());
    }

    /** Takes over what has been told. */
    void continues(Standing before) {
        told.putAll(before.told);
        touched.addAll(told.keySet());
    }

    /** What is to be told of what has happened, the worst first. */
    List<FindingChange> changes() {
        if (touched.isEmpty()) {
            return List.of();
        }
        settleMoves();
        List<FindingChange> changes = new ArrayList<>(touched.size());
        for (Fingerprint identity : touched) {
            FindingChange change = change(identity);
            if (change != null) {
                changes.add(change);
            }
        }
        touched.clear();
        if (changes.size() > 1) {
            changes.sort(Comparator.comparing(FindingChange::finding, order));
        }
        return changes;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(told.values());
        all.sort(order);
        return all;
    }

    private @Nullable FindingChange change(Fingerprint identity) {
        Entry entry = worst.get(identity);
        if (entry == null) {
            Finding ended = told.remove(identity);
            return ended == null ? null : new FindingChange(FindingChange.Kind.ENDED, ended);
        }
        Finding finding = assembly.finding(entry, shifts.get(identity));
        Finding before = told.put(identity, finding);
        if (before == null) {
            return new FindingChange(FindingChange.Kind.BEGAN, finding);
        }
        return before.equals(finding) ? null : new FindingChange(FindingChange.Kind.CHANGED, finding);
    }

    /** Chooses who speaks for each identity, and settles the moves of budgets that it matters to. */
    private void settleMoves() {
        Set<String> unsettled = new TreeSet<>();
        for (Fingerprint identity : touched) {
            Entry before = worst.get(identity);
            Entry now = speaker(entries.get(identity));
            if (now == null) {
                worst.remove(identity);
            } else {
                worst.put(identity, now);
            }
            if (before != null && before.suggestsMoves()) {
                String budget = budget(before);
                drop(moving, budget, identity);
                shifts.remove(identity);
                unsettled.add(budget);
            }
            if (now != null && now.suggestsMoves()) {
                String budget = budget(now);
                moving.computeIfAbsent(budget, b -> new HashSet<>()).add(identity);
                unsettled.add(budget);
            }
        }
        for (String budget : unsettled) {
            Set<Fingerprint> givers = moving.getOrDefault(budget, Set.of());
            givers.forEach(shifts::remove);
            IdentityHashMap<Entry, Fingerprint> identities = new IdentityHashMap<>();
            givers.forEach(identity -> identities.put(speaking(identity), identity));
            budgets.settle(
                    budget,
                    identities.keySet().stream()
                            .sorted(Comparator.comparing((Entry entry) ->
                                            rules.rule(entry.rule()).ref().id())
                                    .thenComparing(Entry::rule)
                                    .thenComparing(
                                            entry -> entry.fact().getSegment().toString()))
                            .toList(),
                    (entry, shift) -> shifts.put(identity(entry), shift));
            touched.addAll(givers);
        }
    }

    private Entry speaking(Fingerprint identity) {
        Entry entry = worst.get(identity);
        if (entry == null) {
            throw new IllegalStateException("nobody speaks for " + identity);
        }
        return entry;
    }

    /** The worst of the reports of one identity, with what all of them suggest. */
    private @Nullable Entry speaker(@Nullable List<Entry> same) {
        if (same == null || same.isEmpty()) {
            return null;
        }
        Entry kept = same.get(0);
        for (Entry other : same.subList(1, same.size())) {
            Entry first = worse.compare(kept, other) >= 0 ? kept : other;
            Entry second = first == kept ? other : kept;
            kept = first.fact() instanceof LineReturn && second.fact() instanceof LineReturn
                    ? first.united(second)
                    : first;
        }
        return kept;
    }

    private static String budget(Entry entry) {
        return ((LineReturn) entry.fact()).getBudget();
    }

    private Fingerprint identity(Entry entry) {
        return new Fingerprint(
                rules.rule(entry.rule()).ref().id(),
                entry.fact().getSubject(),
                entry.fact().getSegment());
    }

    /** Takes a value out of the collection under a key, and the key with the last of them; answers whether it was. */
    private static <K, V> boolean drop(Map<K, ? extends Collection<V>> all, K key, V value) {
        Collection<V> values = all.get(key);
        if (values == null) {
            return false;
        }
        values.remove(value);
        if (!values.isEmpty()) {
            return false;
        }
        all.remove(key);
        return true;
    }
}
