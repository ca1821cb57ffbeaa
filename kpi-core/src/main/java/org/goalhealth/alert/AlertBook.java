package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one portfolio: a state machine that findings, dates and people move.
 *
 * <p>Evaluations come in order of their dates, several on one date where figures come one by one. What becomes of one
 * alert is in the table at {@link LifeCycle}. Beside it:
 *
 * <ul>
 *   <li>A firing alert of a goal absorbs alerts that are no worse of the goals below it and of what they measure: they
 *       fire, and are told of by it.
 *   <li>Snoozing and silencing keep people from being told; what all is acknowledged of a cause is not told of again.
 *       None of it changes whether an alert fires.
 *   <li>Who is told what, and when, is at {@link Telling}.
 *   <li>An alert that is over is kept as long as its beginning counts to flapping, then forgotten.
 * </ul>
 *
 * <p>Reads no clock and does nothing by itself: the same calls give the same answers, and a book made of another's
 * {@link #state} goes on as that would. Not thread-safe.
 */
public final class AlertBook {

    private final String portfolio;
    private final AlertPolicies policies;
    private final List<Receiver> receivers;
    private final AlertShelf alerts = new AlertShelf();
    private final Map<String, Silence> silences = new LinkedHashMap<>();
    /** Alive and not found: asked about in every evaluation. */
    private final Set<Fingerprint> absent = new HashSet<>();

    private final Telling telling;
    private final Trail trail;
    private final DecisionBook decisions;
    private final Expiry expiry;
    private Plan plan;
    private GoalTree tree;
    private @Nullable LocalDate date;

    /** Goes on from a state; {@link BookState#EMPTY} to begin. Suggestions expire by a policy. */
    public AlertBook(
            Plan plan, AlertPolicies policies, List<Receiver> receivers, DecisionPolicy decided, BookState state) {
        this(plan, policies, receivers, Optional.of(decided), state);
    }

    /** As one that is looked at afterwards: nobody could decide on suggestions, and none expires. */
    public AlertBook(Plan plan, AlertPolicies policies, List<Receiver> receivers, BookState state) {
        this(plan, policies, receivers, Optional.empty(), state);
    }

    private AlertBook(
            Plan plan,
            AlertPolicies policies,
            List<Receiver> receivers,
            Optional<DecisionPolicy> decided,
            BookState state) {
        this.portfolio = plan.id();
        this.plan = plan;
        this.tree = new GoalTree(plan);
        this.policies = policies;
        this.receivers = List.copyOf(receivers);
        this.telling = new Telling(portfolio, this.receivers, state.said());
        this.trail = new Trail(state.number());
        this.decisions = new DecisionBook(state.decisions());
        this.expiry = decided.map(policy -> Expiry.by(policy, decisions)).orElse(Expiry.NEVER);
        this.date = state.date().orElse(null);
        state.alerts().forEach(this::keep);
        state.silences().forEach(silence -> silences.put(silence.id(), silence));
    }

    /**
     * Takes in what an evaluation found otherwise than the one before.
     *
     * @param changes of findings since the last evaluation; those of a fingerprint at most once
     * @param judge is asked about alerts that are alive and not found
     * @throws IllegalArgumentException where the date lies before that of the last evaluation
     */
    public BookUpdate evaluate(LocalDate on, List<FindingChange> changes, Absence.Judge judge) {
        LocalDate before = date;
        if (before != null && on.isBefore(before)) {
            throw new IllegalArgumentException("alerts of " + portfolio + " are at " + before
                    + " and are evaluated for " + on + "\n  time only goes forward");
        }
        boolean moved = before == null || on.isAfter(before);
        date = on;
        Set<Fingerprint> seen = new HashSet<>();
        for (FindingChange change : changes) {
            if (change.kind() != FindingChange.Kind.ENDED) {
                Fingerprint fingerprint = change.fingerprint();
                seen.add(fingerprint);
                LifeCycle life = life(fingerprint, change.finding());
                life.found(change.finding());
                keep(life.alert());
            }
        }
        Set<Fingerprint> lost = new HashSet<>(absent);
        for (FindingChange change : changes) {
            if (change.kind() == FindingChange.Kind.ENDED && isAlive(change.fingerprint())) {
                lost.add(change.fingerprint());
            }
        }
        lost.removeAll(seen);
        for (Fingerprint fingerprint : AlertShelf.byName(lost)) {
            Alert alert = known(fingerprint);
            LifeCycle life = life(fingerprint, alert.finding());
            life.absent(judge.of(alert));
            keep(life.alert());
        }
        if (moved) {
            seen.addAll(lost);
            timePasses(seen);
            hearAgain();
        }
        if (!moved && trail.isEmpty()) {
            return BookUpdate.NOTHING;
        }
        BookUpdate told = told();
        return moved ? told.forgetting(forget()) : told;
    }

    /**
     * Takes in all that an evaluation found, as after a restart.
     *
     * @param findings of a fingerprint at most one
     */
    public BookUpdate evaluate(LocalDate on, Collection<Finding> findings, Absence.Judge judge) {
        List<FindingChange> changes = new ArrayList<>();
        Set<Fingerprint> found = new HashSet<>();
        for (Finding finding : findings) {
            found.add(finding.fingerprint());
            Alert known = alerts.get(finding.fingerprint());
            if (known == null || !known.found() || !known.finding().equals(finding)) {
                changes.add(new FindingChange(FindingChange.Kind.BEGAN, finding));
            }
        }
        for (Fingerprint fingerprint : alerts.byName()) {
            Alert alert = known(fingerprint);
            if (alert.found() && !found.contains(fingerprint)) {
                changes.add(new FindingChange(FindingChange.Kind.ENDED, alert.finding()));
            }
        }
        return evaluate(on, changes, judge);
    }

    /**
     * Alerts that were found, though not by the evaluation that they rested on any more, rest on the latest one.
     *
     * <p>So an alert that ends by one of several corrections ends as it would if all of them came at once.
     */
    public BookUpdate restHere(Collection<Fingerprint> shaken) {
        for (Fingerprint fingerprint : shaken) {
            Alert alert = alive(fingerprint);
            if (alert.found() && !alert.restsOn().equals(now())) {
                LifeCycle life = life(fingerprint, alert.finding());
                life.restsHere();
                keep(life.alert());
            }
        }
        return trail.isEmpty() ? BookUpdate.NOTHING : told();
    }

    /**
     * Somebody takes an alert on.
     *
     * @throws IllegalArgumentException where there is no such alert, or it is over
     */
    public BookUpdate acknowledge(Fingerprint fingerprint, Act act) {
        Alert alert = alive(fingerprint);
        mark(alert, alert.marks().acknowledged(Optional.of(act)), new Cause.Acknowledged(), Optional.of(act));
        return told();
    }

    /**
     * Somebody, or the embedder for all of its kind, says yes to a suggestion.
     *
     * @param seen the suggestion as whoever decides has seen it
     * @param before what it is about as it was until now; empty where there is nothing to measure
     * @throws ChangedSuggestionException where it is another than was seen
     * @throws IllegalArgumentException where there is no such alert, it is over, or the suggestion was decided on or is
     *     not made any more
     */
    public BookUpdate accept(Proposal seen, Act act, Optional<Outcome> before) {
        Suggestion now = decisions.decidable(known(seen.id().alert()), seen);
        return decided(new Decision.Accepted(seen.id(), now, now(), act, before, Optional.empty()), act);
    }

    /**
     * Somebody says no to a suggestion.
     *
     * @throws ChangedSuggestionException where it is another than was seen
     * @throws IllegalArgumentException where there is no such alert, it is over, or the suggestion was decided on or is
     *     not made any more
     */
    public BookUpdate reject(Proposal seen, Act act) {
        Suggestion now = decisions.decidable(known(seen.id().alert()), seen);
        return decided(new Decision.Rejected(seen.id(), now, now(), act), act);
    }

    /**
     * What was measured after a suggestion had been accepted; its alert may be over.
     *
     * @throws IllegalArgumentException where no effect of it is awaited
     */
    public BookUpdate effect(SuggestionId id, Effect effect) {
        Decision.Accepted measured = decisions.measured(id, effect);
        Alert alert = known(id.alert());
        Alert after = trail.transition(
                now(), new Cause.EffectSeen(measured), Optional.empty(), Optional.of(alert), Draft.of(alert));
        keep(after);
        if (after.episode() != id.episode()) {
            decisions.settle(id);
        }
        List<Message> messages = telling.tell(now(), measured, after, Causes.of(tree, alerts.values()), trail.number());
        return told().telling(messages);
    }

    /**
     * Somebody does not want to hear of an alert until a day.
     *
     * @throws IllegalArgumentException where there is no such alert, it is over, or the day is not in the future
     */
    public BookUpdate snooze(Fingerprint fingerprint, LocalDate until, Act act) {
        Alert alert = alive(fingerprint);
        inFuture(until, "snooze");
        mark(
                alert,
                alert.marks().snoozed(Optional.of(new Snooze(until, act))),
                new Cause.Snoozed(until),
                Optional.of(act));
        return told();
    }

    /**
     * Somebody wants to hear of a snoozed alert again.
     *
     * @throws IllegalArgumentException where there is no such alert, or it is not snoozed
     */
    public BookUpdate endSnooze(Fingerprint fingerprint, Act act) {
        Alert alert = alive(fingerprint);
        if (alert.marks().snoozed().isEmpty()) {
            throw new IllegalArgumentException("alert " + fingerprint + " is not snoozed\n  there is nothing to end");
        }
        mark(alert, alert.marks().snoozed(Optional.empty()), new Cause.SnoozeOver(), Optional.of(act));
        return told();
    }

    /**
     * Somebody does not want to hear of certain alerts until a day, those to come included.
     *
     * @throws IllegalArgumentException where the id is in use, or the day is not in the future
     */
    public BookUpdate silence(Silence silence) {
        inFuture(silence.until(), "silence " + silence.id());
        if (silences.containsKey(silence.id())) {
            throw new IllegalArgumentException(
                    "there is a silence '" + silence.id() + "' already\n  choose another id, or end that one first");
        }
        silences.put(silence.id(), silence);
        silenced(Optional.of(silence.act()));
        return told();
    }

    /**
     * Somebody ends a silence before its time.
     *
     * @throws IllegalArgumentException where there is no such silence
     */
    public BookUpdate endSilence(String id, Act act) {
        if (silences.remove(id) == null) {
            throw new IllegalArgumentException("there is no silence '" + id + "'\n  there are " + silences.keySet());
        }
        silenced(Optional.of(act));
        return told();
    }

    /** Goes on with another plan; what its goals absorb is looked at anew. */
    public BookUpdate replacePlan(Plan other) {
        plan = other;
        tree = new GoalTree(other);
        return told();
    }

    /** The number of the latest transition. */
    public long number() {
        return trail.number();
    }

    /** The date of the latest evaluation. */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    /** Every alert that is not forgotten, by name. */
    public List<Alert> alerts() {
        return alerts.byName().stream().map(this::known).toList();
    }

    public Optional<Alert> alert(Fingerprint fingerprint) {
        return Optional.ofNullable(alerts.get(fingerprint));
    }

    public List<Silence> silences() {
        return List.copyOf(silences.values());
    }

    /** The suggestions of firing alerts that nobody has decided on, by name. */
    public List<Proposal> proposals() {
        return alerts().stream()
                .flatMap(alert -> decisions.undecided(alert).stream())
                .toList();
    }

    /** The decisions on suggestions of alerts that last, and those whose effect is awaited, by name. */
    public List<Decision> decisions() {
        return decisions.all();
    }

    /** The accepted suggestions whose effect is still to be told, by name. */
    public List<Decision.Accepted> awaited() {
        return decisions.awaited();
    }

    /** All that is needed to go on from here. */
    public BookState state() {
        return new BookState(date(), trail.number(), alerts(), silences(), telling.said(), decisions());
    }

    private LifeCycle life(Fingerprint fingerprint, Finding finding) {
        AlertPolicy policy = policies.of(finding.rule());
        return new LifeCycle(plan.calendar(), now(), policy, trail, expiry, alerts.get(fingerprint));
    }

    private void keep(Alert alert) {
        Fingerprint fingerprint = alert.fingerprint();
        alerts.put(fingerprint, alert);
        if (alert.isOver()) {
            decisions.over(fingerprint);
        }
        if (alert.isOver() || alert.found()) {
            absent.remove(fingerprint);
        } else {
            absent.add(fingerprint);
        }
    }

    /** What an evaluation has not touched grows older. */
    private void timePasses(Set<Fingerprint> touched) {
        for (Fingerprint fingerprint : alerts.byName()) {
            if (!touched.contains(fingerprint)) {
                LifeCycle life = life(fingerprint, known(fingerprint).finding());
                life.ticks();
                keep(life.alert());
            }
        }
    }

    private void hearAgain() {
        for (Fingerprint fingerprint : alerts.byName()) {
            Alert alert = known(fingerprint);
            if (alert.marks()
                    .snoozed()
                    .filter(snooze -> !snooze.until().isAfter(now()))
                    .isPresent()) {
                mark(alert, alert.marks().snoozed(Optional.empty()), new Cause.SnoozeOver(), Optional.empty());
            }
        }
        silences.values().removeIf(silence -> !silence.until().isAfter(now()));
    }

    /** Looks anew at which silences cover which alerts. */
    private void silenced(Optional<Act> act) {
        for (Fingerprint fingerprint : alerts.byName()) {
            Alert alert = known(fingerprint);
            if (alert.isOver()) {
                continue;
            }
            List<String> covering = silences.values().stream()
                    .filter(silence -> silence.matcher().matches(alert))
                    .map(Silence::id)
                    .toList();
            List<String> before = alert.marks().silencedBy();
            for (String id : before) {
                if (!covering.contains(id)) {
                    Marks marks = known(fingerprint).marks();
                    mark(
                            known(fingerprint),
                            marks.silencedBy(without(marks.silencedBy(), id)),
                            new Cause.SilenceOver(id),
                            act);
                }
            }
            for (String id : covering) {
                if (!before.contains(id)) {
                    Marks marks = known(fingerprint).marks();
                    mark(
                            known(fingerprint),
                            marks.silencedBy(with(marks.silencedBy(), id)),
                            new Cause.Silenced(id, silence(id).until()),
                            act);
                }
            }
        }
    }

    private Silence silence(String id) {
        Silence silence = silences.get(id);
        if (silence == null) {
            throw new IllegalStateException("silence '" + id + "' is gone");
        }
        return silence;
    }

    /** Looks anew at which alerts speak for which. */
    private void inhibited(Causes causes) {
        for (Fingerprint fingerprint : alerts.byName()) {
            Alert alert = known(fingerprint);
            Optional<Fingerprint> before = alert.marks().inhibitedBy();
            Optional<Fingerprint> by = alert.isFiring() ? causes.speaksFor(alert.finding()) : Optional.empty();
            if (before.equals(by)) {
                continue;
            }
            Marks marks = alert.marks().inhibitedBy(by);
            Cause cause = by.isPresent() ? new Cause.Inhibited(by.get()) : new Cause.Released(before.orElseThrow());
            mark(alert, marks, cause, Optional.empty());
        }
    }

    private BookUpdate decided(Decision decision, Act act) {
        decisions.take(decision);
        Alert alert = known(decision.id().alert());
        mark(alert, alert.marks(), new Cause.Decided(decision), Optional.of(act));
        return told();
    }

    private void mark(Alert alert, Marks marks, Cause cause, Optional<Act> act) {
        Draft marked = Draft.of(alert).marks(marks);
        keep(trail.transition(date == null ? alert.since() : date, cause, act, Optional.of(alert), marked));
    }

    /** Forgets what was over before today, counts to nothing, and will be told of no more. */
    private Set<Fingerprint> forget() {
        Set<Fingerprint> spoken = telling.spoken();
        Set<Fingerprint> forgotten = new HashSet<>();
        for (Alert alert : alerts.values()) {
            boolean past = alert.state() == AlertState.GONE
                    || alert.endedOn().filter(now()::isAfter).isPresent();
            if (past
                    && alert.starts().isEmpty()
                    && !spoken.contains(alert.fingerprint())
                    && !decisions.awaits(alert.fingerprint())) {
                forgotten.add(alert.fingerprint());
            }
        }
        alerts.removeAll(forgotten);
        return forgotten;
    }

    private BookUpdate told() {
        silenced(Optional.empty());
        inhibited(Causes.of(tree, alerts.values()));
        List<AlertChange> changes = trail.taken();
        Telling.Told told = date == null
                ? Telling.Told.NOTHING
                : telling.tell(now(), plan, alerts.all(), Causes.of(tree, alerts.values()), changes, trail.number());
        return new BookUpdate(changes, Set.of(), told.messages(), told.said(), decisions.happened());
    }

    private LocalDate now() {
        if (date == null) {
            throw new IllegalStateException("alerts of " + portfolio + " were not evaluated yet");
        }
        return date;
    }

    private boolean isAlive(Fingerprint fingerprint) {
        Alert alert = alerts.get(fingerprint);
        return alert != null && !alert.isOver();
    }

    private Alert known(Fingerprint fingerprint) {
        Alert alert = alerts.get(fingerprint);
        if (alert == null) {
            throw new IllegalArgumentException("there is no alert " + fingerprint + " of " + portfolio
                    + "\n  look at alerts() for those that there are");
        }
        return alert;
    }

    private Alert alive(Fingerprint fingerprint) {
        Alert alert = known(fingerprint);
        if (alert.isOver()) {
            throw new IllegalArgumentException("alert " + fingerprint + " of " + portfolio + " is over: "
                    + alert.state() + "\n  only alerts that are pending or firing can be dealt with");
        }
        return alert;
    }

    private void inFuture(LocalDate until, String what) {
        if (date != null && !until.isAfter(date)) {
            throw new IllegalArgumentException(what + " until " + until + " would be over at " + date
                    + "\n  give the first day on which it is to be heard again");
        }
    }

    private static List<String> with(List<String> ids, String id) {
        List<String> more = new ArrayList<>(ids);
        more.add(id);
        return more;
    }

    private static List<String> without(List<String> ids, String id) {
        return ids.stream().filter(one -> !one.equals(id)).toList();
    }
}
