package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Severity;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
import org.goalhealth.time.Cadence;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what of alerts, and when: one message for each receiver and cause.
 *
 * <p>A receiver hears of a cause when something of it fires that was not said to fire, or is worse than was said; when
 * the last of what was said to fire is over; when what fires was silenced or snoozed and is no longer; and while
 * nothing changes and not all of it is acknowledged, after four periods of what it is about, then eight, sixteen and so
 * on. Alerts that are pending, or that a silence or a snooze keeps quiet, are not told of; nor is one that an alert
 * above speaks for, where the receiver hears of that.
 *
 * <p>What was said to fire and is no longer as bad as the receiver wants goes on for it without a word, until it is over.
 *
 * <p>What is kept quiet after it was said counts as not said any more: it is told of when it is heard again, and nobody
 * is told that it ended meanwhile.
 */
final class Telling {

    /** Periods until a cause that goes on is told of again. */
    private static final int REPEAT = 4;

    private static final int MOST_DOUBLINGS = 20;

    private static final Comparator<Alert> WORST_FIRST = Comparator.comparing(
                    Alert::severity, Comparator.reverseOrder())
            .thenComparing(alert -> alert.fingerprint().toString());

    /** A receiver and a cause. */
    private record Topic(String receiver, Subject group) {}

    /** What came of it. */
    record Told(List<Message> messages, List<Said> said) {
        static final Told NOTHING = new Told(List.of(), List.of());
    }

    private final String portfolio;
    private final List<Receiver> receivers;
    private final Map<Topic, Said> said = new LinkedHashMap<>();

    Telling(String portfolio, List<Receiver> receivers, List<Said> said) {
        this.portfolio = portfolio;
        this.receivers = receivers;
        said.forEach(one -> this.said.put(new Topic(one.receiver(), one.group()), one));
    }

    List<Said> said() {
        return List.copyOf(said.values());
    }

    /** All that somebody was said to fire, and not said to be over. */
    Set<Fingerprint> spoken() {
        Set<Fingerprint> spoken = new HashSet<>();
        said.values().forEach(one -> spoken.addAll(one.firing().keySet()));
        return spoken;
    }

    Told tell(
            LocalDate date,
            Plan plan,
            Map<Fingerprint, Alert> alerts,
            Causes causes,
            Collection<AlertChange> changes,
            long number) {
        if (receivers.isEmpty()) {
            return Told.NOTHING;
        }
        Set<Fingerprint> heardAgain = heardAgain(changes);
        List<Message> messages = new ArrayList<>();
        List<Said> changed = new ArrayList<>();
        for (Receiver receiver : receivers) {
            Map<String, Subject> groups = new TreeMap<>();
            Map<Subject, List<Alert>> firing = new LinkedHashMap<>();
            for (Alert alert : alerts.values()) {
                if (isHeard(alert, receiver, alerts) && receiver.wants().matches(alert)) {
                    Subject group = causes.group(alert.finding());
                    groups.put(group.toString(), group);
                    firing.computeIfAbsent(group, g -> new ArrayList<>()).add(alert);
                }
            }
            said.keySet().stream()
                    .filter(topic -> topic.receiver().equals(receiver.name()))
                    .forEach(topic -> groups.put(topic.group().toString(), topic.group()));
            for (Subject group : groups.values()) {
                Topic topic = new Topic(receiver.name(), group);
                List<Alert> now = firing.getOrDefault(group, List.of()).stream()
                        .sorted(WORST_FIRST)
                        .toList();
                Map<Fingerprint, Severity> milder = milder(topic, receiver, alerts, causes);
                tell(topic, date, plan, alerts, now, milder, heardAgain, number, messages, changed);
            }
        }
        return new Told(messages, changed);
    }

    /** An effect is told to whoever hears of the alert that it goes back to, unless that is kept quiet. */
    List<Message> tell(LocalDate date, Decision.Accepted measured, Alert alert, Causes causes, long number) {
        if (alert.marks().isHushed()) {
            return List.of();
        }
        Subject group = causes.group(alert.finding());
        return receivers.stream()
                .filter(receiver -> receiver.wants().matches(alert))
                .map(receiver -> new Message(
                        String.join(
                                "/",
                                portfolio,
                                receiver.name(),
                                group.toString(),
                                date.toString(),
                                "effect",
                                "" + number),
                        portfolio,
                        receiver.name(),
                        group,
                        Message.Reason.EFFECT,
                        date,
                        List.of(),
                        List.of(),
                        List.of(measured)))
                .toList();
    }

    private void tell(
            Topic topic,
            LocalDate date,
            Plan plan,
            Map<Fingerprint, Alert> alerts,
            List<Alert> now,
            Map<Fingerprint, Severity> milder,
            Set<Fingerprint> heardAgain,
            long number,
            List<Message> messages,
            List<Said> changed) {
        Said before = said.getOrDefault(topic, new Said(topic.receiver(), topic.group(), Map.of(), date, 0));
        Map<Fingerprint, Severity> firing = new LinkedHashMap<>();
        now.forEach(alert -> firing.put(alert.fingerprint(), alert.severity()));
        Map<Fingerprint, Severity> spoken = new LinkedHashMap<>(before.firing());
        // What is kept quiet, or is told of elsewhere, counts as not said; what is over is still to be told.
        spoken.keySet()
                .removeIf(fingerprint -> !firing.containsKey(fingerprint)
                        && !milder.containsKey(fingerprint)
                        && alerts.containsKey(fingerprint)
                        && !isOver(alerts, fingerprint));
        Message.Reason reason = firing.isEmpty() && !milder.isEmpty()
                ? null
                : reason(before, spoken, firing, heardAgain, date, plan, now);
        if (reason == null) {
            Said kept = new Said(topic.receiver(), topic.group(), spoken, before.on(), before.repeats());
            if (!kept.equals(before)) {
                put(topic, kept, changed);
            }
            return;
        }
        List<Alert> over = spoken.keySet().stream()
                .filter(fingerprint -> isOver(alerts, fingerprint))
                .flatMap(fingerprint -> Stream.ofNullable(alerts.get(fingerprint)))
                .sorted(WORST_FIRST)
                .toList();
        String key = String.join(
                "/", portfolio, topic.receiver(), topic.group().toString(), date.toString(), String.valueOf(number));
        messages.add(new Message(key, portfolio, topic.receiver(), topic.group(), reason, date, now, over));
        int repeats = reason == Message.Reason.STILL ? before.repeats() + 1 : 0;
        firing.putAll(milder);
        put(topic, new Said(topic.receiver(), topic.group(), firing, date, repeats), changed);
    }

    private void put(Topic topic, Said now, List<Said> changed) {
        if (now.firing().isEmpty()) {
            said.remove(topic);
        } else {
            said.put(topic, now);
        }
        changed.add(now);
    }

    private static Message.@Nullable Reason reason(
            Said before,
            Map<Fingerprint, Severity> spoken,
            Map<Fingerprint, Severity> firing,
            Set<Fingerprint> heardAgain,
            LocalDate date,
            Plan plan,
            List<Alert> now) {
        if (firing.isEmpty()) {
            return spoken.isEmpty() ? null : Message.Reason.OVER;
        }
        if (!spoken.keySet().containsAll(firing.keySet())) {
            boolean onlyHeardAgain = firing.keySet().stream()
                    .filter(fingerprint -> !spoken.containsKey(fingerprint))
                    .allMatch(heardAgain::contains);
            return onlyHeardAgain ? Message.Reason.HEARD_AGAIN : Message.Reason.BEGAN;
        }
        boolean worse = firing.entrySet().stream()
                .anyMatch(one -> one.getValue().compareTo(spoken.getOrDefault(one.getKey(), Severity.CRITICAL)) > 0);
        if (worse) {
            return Message.Reason.WORSE;
        }
        if (now.stream().allMatch(alert -> alert.marks().acknowledged().isPresent())) {
            return null;
        }
        Cadence cadence = now.get(0).finding().evidence().latest().period().cadence();
        Wait wait = Wait.periods(REPEAT << Math.min(before.repeats(), MOST_DOUBLINGS));
        return wait.isOver(before.on(), date, cadence, plan.calendar()) ? Message.Reason.STILL : null;
    }

    /** Whether a receiver is to hear of it: nothing keeps it quiet, nor does an alert speak for it that it hears of. */
    private static boolean isHeard(Alert alert, Receiver receiver, Map<Fingerprint, Alert> alerts) {
        return alert.isFiring()
                && !alert.marks().isHushed()
                && alert.marks()
                        .inhibitedBy()
                        .flatMap(by -> Optional.ofNullable(alerts.get(by)))
                        .filter(speaker -> receiver.wants().matches(speaker))
                        .isEmpty();
    }

    /** What the receiver was said to fire, and fires still, only not as bad as the receiver wants to hear of. */
    private Map<Fingerprint, Severity> milder(
            Topic topic, Receiver receiver, Map<Fingerprint, Alert> alerts, Causes causes) {
        Map<Fingerprint, Severity> milder = new LinkedHashMap<>();
        Said before = said.get(topic);
        if (before != null) {
            before.firing().forEach((fingerprint, severity) -> {
                Alert alert = alerts.get(fingerprint);
                if (alert != null
                        && isHeard(alert, receiver, alerts)
                        && !receiver.wants().matches(alert)
                        && causes.group(alert.finding()).equals(topic.group())) {
                    milder.put(fingerprint, severity);
                }
            });
        }
        return milder;
    }

    private static boolean isOver(Map<Fingerprint, Alert> alerts, Fingerprint fingerprint) {
        Alert alert = alerts.get(fingerprint);
        return alert != null && alert.isOver();
    }

    private static Set<Fingerprint> heardAgain(Collection<AlertChange> changes) {
        Set<Fingerprint> again = new HashSet<>();
        for (AlertChange change : changes) {
            if (change.cause() instanceof Cause.SilenceOver || change.cause() instanceof Cause.SnoozeOver) {
                again.add(change.fingerprint());
            }
        }
        return again;
    }
}
