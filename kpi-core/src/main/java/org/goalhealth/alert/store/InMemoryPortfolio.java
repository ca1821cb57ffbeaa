package org.goalhealth.alert.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.BookState;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.alert.SuggestionId;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.Subject;

/** What an {@link InMemoryAlertStore} has of one portfolio. Not thread-safe. */
final class InMemoryPortfolio {

    private record SaidTo(String receiver, Subject group) {}

    private long revision;
    private Optional<LocalDate> date = Optional.empty();
    private long number;
    private final Map<Fingerprint, Alert> alerts = new HashMap<>();
    private List<Silence> silences = List.of();
    private final Map<SaidTo, Said> said = new HashMap<>();
    private final Map<Fingerprint, List<AlertChange>> trails = new HashMap<>();
    private final Map<SuggestionId, Decision> decisions = new HashMap<>();
    private final Set<SuggestionId> settled = new HashSet<>();
    private Optional<byte[]> checkpoint = Optional.empty();
    private final List<Observation> journal = new ArrayList<>();

    void take(Save save) {
        revision++;
        date = Optional.of(save.date());
        number = save.number();
        save.forgotten().forEach(alerts::remove);
        save.alerts().forEach(alert -> alerts.put(alert.fingerprint(), alert));
        silences = save.silences();
        save.said().forEach(this::take);
        save.decisions().taken().forEach(decision -> decisions.put(decision.id(), decision));
        settled.addAll(save.decisions().settled());
        save.trail()
                .forEach(change -> trails.computeIfAbsent(change.fingerprint(), print -> new ArrayList<>())
                        .add(change));
        if (save.checkpoint().isPresent()) {
            checkpoint = save.checkpoint().map(byte[]::clone);
            journal.clear();
        } else {
            journal.addAll(save.observations());
        }
    }

    Stored stored() {
        BookState book = new BookState(
                date,
                number,
                Stored.inOrder(alerts.values()),
                silences,
                Stored.saidInOrder(said.values()),
                decisions(decision -> !settled.contains(decision.id())));
        return new Stored(revision, book, checkpoint.map(byte[]::clone), journal);
    }

    List<AlertChange> trail(Fingerprint fingerprint) {
        return List.copyOf(trails.getOrDefault(fingerprint, List.of()));
    }

    List<Decision> decisions(Fingerprint fingerprint) {
        return decisions(decision -> decision.id().alert().equals(fingerprint));
    }

    private List<Decision> decisions(Predicate<Decision> which) {
        return Stored.decisionsInOrder(decisions.values().stream().filter(which).toList());
    }

    private void take(Said one) {
        SaidTo to = new SaidTo(one.receiver(), one.group());
        if (one.firing().isEmpty()) {
            said.remove(to);
        } else {
            said.put(to, one);
        }
    }
}
