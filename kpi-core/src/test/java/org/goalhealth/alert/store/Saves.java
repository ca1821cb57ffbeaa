package org.goalhealth.alert.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.Samples;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Decisions;
import org.goalhealth.alert.Marks;
import org.goalhealth.alert.Message;
import org.goalhealth.alert.Said;
import org.goalhealth.alert.Silence;
import org.goalhealth.alert.SuggestionId;
import org.goalhealth.alert.Wait;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.RuleRef;
import org.goalhealth.finding.Severity;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.PlaybookId;
import org.goalhealth.plan.Segment;
import org.goalhealth.situation.SourcePeriod;

/** Short ways to write what is saved. */
public final class Saves {

    public static final LocalDate DATE = LocalDate.of(2026, 3, 30);

    private long number;
    private final List<Alert> alerts = new ArrayList<>();
    private final Set<Fingerprint> forgotten = new HashSet<>();
    private final List<Silence> silences = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<AlertChange> trail = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private Decisions decisions = Decisions.NONE;
    private final List<Order> orders = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private Optional<byte[]> checkpoint = Optional.empty();

    /** An alert that fires in a region since its first transition. */
    public static Alert firing(String region, long number) {
        SourcePeriod week = Samples.labelled("2026-W12", "2026-03-22");
        Finding finding = Samples.finding(
                new RuleRef("baseline-shortfall", "W1", "standard"),
                Severity.WARNING,
                Segment.of("region", region),
                week,
                week,
                80);
        return new Alert(
                finding,
                AlertState.FIRING,
                true,
                DATE,
                Optional.of(DATE),
                DATE,
                DATE,
                Optional.empty(),
                Optional.empty(),
                Marks.NONE,
                List.of(DATE),
                false,
                Optional.empty(),
                number,
                number,
                List.of());
    }

    /** Somebody has accepted a playbook of an alert. */
    public static Decision.Accepted accepted(Alert alert) {
        Suggestion suggestion = new Suggestion.PlaybookStart(new PlaybookId("calls"));
        return new Decision.Accepted(
                SuggestionId.of(alert, suggestion),
                suggestion,
                DATE,
                new Act("Li Na", Instant.EPOCH, "worth a try"),
                Optional.empty(),
                Optional.empty());
    }

    /** What brought an alert to where it is. */
    public static AlertChange found(Alert alert) {
        return new AlertChange(
                alert.number(), DATE, new Cause.Found(Wait.NONE), Optional.empty(), Optional.empty(), alert);
    }

    public static Message message(String key, String portfolio, String receiver, Alert... firing) {
        return new Message(
                key,
                portfolio,
                receiver,
                firing("east", 1).finding().subject(),
                Message.Reason.BEGAN,
                DATE,
                List.of(firing),
                List.of());
    }

    /** Alerts that are new or other than before; their transitions are not saved with them. */
    public Saves keep(Alert... some) {
        alerts.addAll(List.of(some));
        return this;
    }

    /** Alerts that fire from now on, with the transitions that made them fire. */
    public Saves begin(Alert... some) {
        for (Alert alert : some) {
            alerts.add(alert);
            number = Math.max(number, alert.number());
            trail.add(found(alert));
        }
        return this;
    }

    public Saves forget(Alert alert) {
        forgotten.add(alert.fingerprint());
        return this;
    }

    public Saves trail(AlertChange... changes) {
        trail.addAll(List.of(changes));
        return this;
    }

    public Saves silence(Silence... some) {
        silences.addAll(List.of(some));
        return this;
    }

    public Saves say(Said... some) {
        said.addAll(List.of(some));
        return this;
    }

    public Saves send(Message... some) {
        messages.addAll(List.of(some));
        return this;
    }

    public Saves decide(Decision... some) {
        decisions = new Decisions(List.of(some), decisions.settled());
        return this;
    }

    public Saves settle(Decision... some) {
        decisions = new Decisions(
                decisions.taken(), Stream.of(some).map(Decision::id).collect(Collectors.toSet()));
        return this;
    }

    public Saves order(Order... some) {
        orders.addAll(List.of(some));
        return this;
    }

    public Saves see(Observation... some) {
        observations.addAll(List.of(some));
        return this;
    }

    public Saves checkpoint(byte... bytes) {
        checkpoint = Optional.of(bytes);
        return this;
    }

    public Save save() {
        return new Save(
                DATE,
                number,
                alerts,
                forgotten,
                silences,
                said,
                trail,
                messages,
                decisions,
                orders,
                observations,
                checkpoint);
    }
}
