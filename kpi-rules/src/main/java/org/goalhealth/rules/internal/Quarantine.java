package org.goalhealth.rules.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Plan;
import org.goalhealth.rules.RuleFailedException;
import org.goalhealth.situation.Fact;

/**
 * The rules that are left out because they failed, and how they are told from the others.
 *
 * <p>No rule sees what another does, so that one which fails in company fails alone too, and one that works alone works
 * in company: who is to blame is found by trying. Not thread-safe.
 */
final class Quarantine {

    private final LoadedRules rules;
    private final Set<String> off;
    private final Trial trial;
    private final NavigableMap<String, RuleFailure> failed = new TreeMap<>();
    private List<RuleFailure> failures = List.of();

    Quarantine(LoadedRules rules, Plan plan, Bounds bounds) {
        this.rules = rules;
        this.off = Set.copyOf(plan.off());
        this.trial = new Trial(rules, plan, bounds);
    }

    boolean isEmpty() {
        return failed.isEmpty();
    }

    /** By the rules' names. */
    List<RuleFailure> failures() {
        return failures;
    }

    /** The rules that are left out, and those that the plan switches off. */
    Set<String> without() {
        Set<String> without = new HashSet<>(off);
        without.addAll(failed.keySet());
        return without;
    }

    /**
     * Leaves out whoever spoilt a session over these facts.
     *
     * @throws RuleFailedException where that is no rule
     */
    void blame(Fault fault, Iterable<Fact> facts) {
        Map<String, Fault> found = guilty(fault, facts);
        if (found.isEmpty()) {
            throw new RuleFailedException(
                    "the evaluation failed and no rule fails alone: " + fault.sentence()
                            + "\n  report it, with what was thrown",
                    fault);
        }
        found.forEach(this::leaveOut);
        failures = List.copyOf(failed.values());
    }

    /**
     * Tries each rule that is left out again, by itself.
     *
     * @return whether any of them works on these facts, and is left out no longer
     */
    boolean retry(Iterable<Fact> facts) {
        boolean recovered = false;
        for (String name : List.copyOf(failed.keySet())) {
            Fault fault = trial.of(Set.of(name), facts).fault();
            if (fault == null) {
                failed.remove(name);
                recovered = true;
            } else {
                leaveOut(name, fault);
            }
        }
        failures = List.copyOf(failed.values());
        return recovered;
    }

    private void leaveOut(String name, Fault fault) {
        failed.put(name, new RuleFailure(rules.rule(name).ref(), fault.kind(), fault.sentence()));
    }

    private Set<String> active() {
        Set<String> active = new TreeSet<>(rules.names());
        active.removeAll(without());
        return active;
    }

    private Map<String, Fault> guilty(Fault fault, Iterable<Fact> facts) {
        Map<String, Fault> guilty = new TreeMap<>();
        if (fault.rules().isEmpty()) {
            Set<String> named = active();
            named.removeIf(name -> !fault.mentions(name));
            search(named, facts, guilty);
            if (guilty.isEmpty()) {
                narrow(active(), fault, facts, guilty);
            }
            if (guilty.isEmpty()) {
                // It does not fail every time, but it was seen to.
                named.forEach(name -> guilty.put(name, fault));
            }
        } else {
            fault.rules().forEach(name -> guilty.put(name, fault));
        }
        return guilty;
    }

    /** Finds those of some rules that fail. */
    private void search(Set<String> names, Iterable<Fact> facts, Map<String, Fault> guilty) {
        Set<String> left = new TreeSet<>(names);
        while (!left.isEmpty()) {
            Fault fault = trial.of(left, facts).fault();
            if (fault == null) {
                return;
            }
            if (fault.rules().isEmpty()) {
                narrow(left, fault, facts, guilty);
                return;
            }
            fault.rules().forEach(name -> guilty.put(name, fault));
            left.removeAll(fault.rules());
        }
    }

    /** Finds those of some rules that are to blame for what they did together. */
    private void narrow(Set<String> names, Fault fault, Iterable<Fact> facts, Map<String, Fault> guilty) {
        int before = guilty.size();
        if (names.size() == 1) {
            guilty.put(names.iterator().next(), fault);
        } else if (fault.kind() == RuleFailure.Kind.ENDLESS) {
            weigh(names, fault, facts, Trial.Outcome::fired, guilty);
        } else if (fault.kind() == RuleFailure.Kind.OVER_TIME) {
            weigh(names, fault, facts, Trial.Outcome::nanos, guilty);
        } else {
            List<String> all = List.copyOf(names);
            search(Set.copyOf(all.subList(0, all.size() / 2)), facts, guilty);
            search(Set.copyOf(all.subList(all.size() / 2, all.size())), facts, guilty);
            if (guilty.size() == before && trial.of(names, facts).fault() != null) {
                // They fail together and neither half does: it cannot be told which of them.
                names.forEach(name -> guilty.put(name, fault));
            }
        }
    }

    /** Finds those that spend too much alone; where none does, the one that spends most. */
    private void weigh(
            Set<String> names,
            Fault fault,
            Iterable<Fact> facts,
            ToLongFunction<Trial.Outcome> spent,
            Map<String, Fault> guilty) {
        int before = guilty.size();
        String most = null;
        long amount = 0;
        for (String name : names) {
            Trial.Outcome outcome = trial.of(Set.of(name), facts);
            if (outcome.fault() != null) {
                guilty.put(name, outcome.fault().kind() == fault.kind() ? fault : outcome.fault());
            } else if (spent.applyAsLong(outcome) > amount) {
                most = name;
                amount = spent.applyAsLong(outcome);
            }
        }
        if (guilty.size() == before && most != null) {
            guilty.put(most, fault);
        }
    }
}
