package org.goalhealth.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Suggestion;
import org.jspecify.annotations.Nullable;

/** The decisions on suggestions of alerts that last, and those whose effect is awaited. Not thread-safe. */
final class DecisionBook {

    private final Map<Fingerprint, Map<SuggestionId, Decision>> known = new HashMap<>();
    private List<Decision> taken = new ArrayList<>();
    private Set<SuggestionId> settled = new HashSet<>();

    DecisionBook(List<Decision> before) {
        before.forEach(this::keep);
    }

    void take(Decision decision) {
        keep(decision);
        taken.add(decision);
    }

    /** Those suggestions of an alert that nobody has decided on. */
    List<Proposal> undecided(Alert alert) {
        List<Proposal> all = Proposal.of(alert);
        Map<SuggestionId, Decision> decided = known.get(alert.fingerprint());
        return decided == null
                ? all
                : all.stream().filter(one -> !decided.containsKey(one.id())).toList();
    }

    /**
     * The suggestion as it is now, where it may be decided on as somebody has seen it.
     *
     * @throws IllegalArgumentException where it was decided on or is there no longer
     * @throws ChangedSuggestionException where it is another than was seen
     */
    Suggestion decidable(Alert alert, Proposal seen) {
        Decision before = known.getOrDefault(seen.id().alert(), Map.of()).get(seen.id());
        if (before != null) {
            throw new IllegalArgumentException("suggestion " + seen.id() + " " + was(before)
                    + "\n  a suggestion is decided on once; look at proposals() for those that are open");
        }
        if (alert.isOver() || alert.episode() != seen.id().episode()) {
            throw new IllegalArgumentException("suggestion " + seen.id() + " is of an alert that is over"
                    + "\n  look at proposals() for those that are open");
        }
        Suggestion now = Proposal.of(alert).stream()
                .filter(one -> one.id().equals(seen.id()))
                .findFirst()
                .map(Proposal::suggestion)
                .orElseThrow(() -> new IllegalArgumentException("suggestion " + seen.id()
                        + " is not made, or not any more\n  look at proposals() for those that are open"));
        if (!now.equals(seen.suggestion())) {
            throw new ChangedSuggestionException(seen.id(), seen.suggestion(), now);
        }
        return now;
    }

    /** The alert is over: what was decided on its suggestions is asked for no more, but for effects that are awaited. */
    void over(Fingerprint alert) {
        Map<SuggestionId, Decision> decided = known.get(alert);
        if (decided == null) {
            return;
        }
        decided.values().removeIf(decision -> {
            boolean over = !isAwaited(decision);
            if (over) {
                settled.add(decision.id());
            }
            return over;
        });
        if (decided.isEmpty()) {
            known.remove(alert);
        }
    }

    /** Nothing asks for it any more. */
    void settle(SuggestionId id) {
        Map<SuggestionId, Decision> decided = known.get(id.alert());
        if (decided != null && decided.remove(id) != null) {
            settled.add(id);
            if (decided.isEmpty()) {
                known.remove(id.alert());
            }
        }
    }

    /** Whether an effect is still to be told of an alert. */
    boolean awaits(Fingerprint alert) {
        return known.getOrDefault(alert, Map.of()).values().stream().anyMatch(DecisionBook::isAwaited);
    }

    /** Those whose effect is still to be told, in the order of their names. */
    List<Decision.Accepted> awaited() {
        return known.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(DecisionBook::isAwaited)
                        .map(decision -> (Decision.Accepted) decision)
                        .toList();
    }

    Optional<Decision> of(SuggestionId id) {
        return Optional.ofNullable(known.getOrDefault(id.alert(), Map.of()).get(id));
    }

    /** Puts the effect to its decision. */
    Decision.Accepted measured(SuggestionId id, Effect effect) {
        if (!(of(id).orElse(null) instanceof Decision.Accepted accepted) || !accepted.isAwaited()) {
            throw new IllegalArgumentException(
                    "no effect of " + id + " is awaited\n  look at awaited() for those that are");
        }
        Decision.Accepted measured = accepted.with(effect);
        take(measured);
        return measured;
    }

    /** All, in the order of their names. */
    List<Decision> all() {
        return known.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(
                        (Decision decision) -> decision.id().toString()))
                .toList();
    }

    /** What has happened since this was last asked. */
    Decisions happened() {
        if (taken.isEmpty() && settled.isEmpty()) {
            return Decisions.NONE;
        }
        Decisions happened = new Decisions(taken, settled);
        taken = new ArrayList<>();
        settled = new HashSet<>();
        return happened;
    }

    private void keep(Decision decision) {
        known.computeIfAbsent(decision.id().alert(), alert -> new LinkedHashMap<>())
                .put(decision.id(), decision);
    }

    private static boolean isAwaited(@Nullable Decision decision) {
        return decision instanceof Decision.Accepted accepted && accepted.isAwaited();
    }

    private static String was(Decision decision) {
        if (decision instanceof Decision.Accepted accepted) {
            return "was accepted on " + accepted.on() + " by " + accepted.act().who();
        }
        return decision instanceof Decision.Rejected rejected
                ? "was rejected on " + rejected.on() + " by " + rejected.act().who()
                : "expired on " + decision.on();
    }
}
