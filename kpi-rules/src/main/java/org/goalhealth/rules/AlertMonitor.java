package org.goalhealth.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.goalhealth.alert.Act;
import org.goalhealth.alert.Alert;
import org.goalhealth.alert.AlertBook;
import org.goalhealth.alert.AlertChange;
import org.goalhealth.alert.AlertPolicies;
import org.goalhealth.alert.AlertState;
import org.goalhealth.alert.BookUpdate;
import org.goalhealth.alert.Cause;
import org.goalhealth.alert.Decision;
import org.goalhealth.alert.Effect;
import org.goalhealth.alert.Proposal;
import org.goalhealth.alert.Silence;
import org.goalhealth.alert.store.AlertStore;
import org.goalhealth.alert.store.Order;
import org.goalhealth.alert.store.OtherWriterException;
import org.goalhealth.alert.store.Save;
import org.goalhealth.alert.store.StoreException;
import org.goalhealth.alert.store.Stored;
import org.goalhealth.explanation.Explanation;
import org.goalhealth.explanation.WhyNot;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.FindingChange;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.history.Observation;
import org.goalhealth.plan.InvalidPlanException;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Problem;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * A portfolio under watch whose findings become alerts, kept in a store.
 *
 * <p>What a call returns is saved: observations taken, alerts, their trail, and messages, together or not at all. After
 * a crash {@link GoalHealth#alertMonitor} goes on from the last save; observations given again then change nothing. The
 * store is the only thing that is needed for it.
 *
 * <p>Takes observations one by one or many at a time; the hot path of {@link Feed}s is the plain {@link Monitor}'s.
 *
 * <p><b>One writer.</b> One thread at a time, and one process for each portfolio: where another has saved it, the call
 * throws {@link OtherWriterException}. After a call that throws {@link StoreException} what is here and what is stored
 * may differ: this monitor takes nothing more, and another one is to be opened.
 */
public final class AlertMonitor implements AutoCloseable {

    private final GoalHealth health;
    private final AlertStore store;
    private final AlertSettings settings;
    private final SingleWriter writer = new SingleWriter();
    private final Monitor monitor;
    private final AlertBook book;
    private final EngineFindings engine = new EngineFindings();
    private long revision;
    private LocalDate savedDate;
    /** Observations saved since the last checkpoint. */
    private int journal;

    private boolean usable = true;

    private AlertMonitor(GoalHealth health, AlertStore store, AlertSettings settings, Monitor monitor, Stored stored) {
        this.health = health;
        this.store = store;
        this.settings = settings;
        this.monitor = monitor;
        this.revision = stored.revision();
        this.journal = stored.journal().size();
        this.savedDate = stored.book().date().orElse(LocalDate.MIN);
        this.book =
                new AlertBook(monitor.plan(), policies(), settings.receivers(), settings.decisions(), stored.book());
    }

    static AlertMonitor open(GoalHealth health, Plan plan, LocalDate date, AlertStore store, AlertSettings settings) {
        Stored stored = store.load(plan.id());
        Optional<byte[]> checkpoint = stored.checkpoint();
        Monitor monitor = checkpoint.isPresent()
                ? health.restore(plan, checkpoint.get())
                : health.monitor(plan, date, settings.retention());
        stored.journal().forEach(monitor::take);
        stored.book().date().filter(monitor.date()::isBefore).ifPresent(monitor::advanceTo);
        monitor.evaluate();
        AlertMonitor opened = new AlertMonitor(health, store, settings, monitor, stored);
        opened.begins(checkpoint.isEmpty());
        return opened;
    }

    /** Says what is found now of what was known when it was last saved, as rules and plan may be others since. */
    private void begins(boolean nothingKnown) {
        BookUpdate told = book.evaluate(date(), allFound(), absences(nothingCorrected()));
        saved(decided(told), Update.NONE, List.of(), nothingKnown);
    }

    public Plan plan() {
        return monitor.plan();
    }

    /** The date that time has come to. */
    public LocalDate date() {
        return monitor.date();
    }

    /**
     * Takes one observation and evaluates.
     *
     * @throws OtherWriterException where another process has saved this portfolio
     * @throws StoreException where the store fails
     */
    public AlertUpdate observe(Observation observation) {
        return observeAll(List.of(observation));
    }

    /**
     * Takes observations and evaluates once. Each that cannot be used is a problem of the answer and changes nothing.
     *
     * @throws OtherWriterException where another process has saved this portfolio
     * @throws StoreException where the store fails
     */
    public AlertUpdate observeAll(Collection<Observation> observations) {
        return writing(() -> {
            List<Observation> taken = new ArrayList<>();
            List<Problem> problems = new ArrayList<>();
            Corrections corrections = Corrections.by(observations, book, monitor.watched(), health.bounds());
            for (Observation observation : observations) {
                Optional<Problem> problem = monitor.take(observation);
                problem.ifPresent(problems::add);
                // A figure that contradicts another is taken: the period has none by it.
                if (problem.isEmpty() || problem.get().code() == Problem.Code.CONFLICT) {
                    taken.add(observation);
                }
            }
            Update found = monitor.evaluate();
            return judged(new Update(found.changes(), problems, found.failures()), taken, corrections);
        });
    }

    /**
     * Lets time go by, and evaluates what has closed.
     *
     * @throws IllegalArgumentException where the date lies before the monitor's
     * @throws OtherWriterException where another process has saved this portfolio
     * @throws StoreException where the store fails
     */
    public AlertUpdate advanceTo(LocalDate date) {
        return writing(
                () -> {
                    if (date.isBefore(date())) {
                        throw new IllegalArgumentException("the alert monitor of " + plan().id() + " is at " + date()
                                + " and is to go to " + date + "\n  time only goes forward");
                    }
                    return date;
                },
                to -> judged(monitor.advanceTo(to), List.of(), nothingCorrected()));
    }

    /**
     * Goes on with the rules that {@link GoalHealth} has now; alerts of rules that are there no longer end.
     *
     * @throws InvalidPlanException where the plan's limits do not fit the new rules; nothing has changed
     */
    public AlertUpdate replaceRules() {
        return writing(() -> checked(plan()), plan -> judged(monitor.replaceRules(), List.of(), nothingCorrected()));
    }

    /**
     * Goes on with another plan of the same id; alerts of what it does not judge end.
     *
     * @throws IllegalArgumentException where the plan has another id
     * @throws InvalidPlanException where the plan's limits do not fit the rules; nothing has changed
     */
    public AlertUpdate replacePlan(Plan plan) {
        if (!plan.id().equals(plan().id())) {
            throw new IllegalArgumentException("plan " + plan.id() + " cannot replace " + plan().id()
                    + ": alerts are kept by the plan's id\n  open another monitor for it");
        }
        return writing(() -> checked(plan), next -> {
            Update found = monitor.replacePlan(next);
            BookUpdate moved = book.replacePlan(next);
            BookUpdate told = book.evaluate(date(), allFound(), absences(nothingCorrected()));
            return saved(decided(moved.and(told)), found, List.of(), true);
        });
    }

    /**
     * Somebody takes an alert on.
     *
     * @throws IllegalArgumentException where there is no such alert, or it is over
     */
    public AlertUpdate acknowledge(Fingerprint alert, Act act) {
        return acted(() -> book.acknowledge(alert, act));
    }

    /**
     * Somebody says yes to a suggestion. Where its effect can be measured, what it is about is frozen as it is now, and a
     * later evaluation tells of the effect; where its kind has a hook, the hook is to apply it.
     *
     * @param seen as {@link #proposals} gave it: what is accepted is what was seen
     * @throws org.goalhealth.alert.ChangedSuggestionException where it is another by now; nothing has changed
     * @throws IllegalArgumentException where there is no such alert, it is over, or the suggestion was decided on or is
     *     not made any more; nothing has changed
     */
    public AlertUpdate accept(Proposal seen, Act act) {
        return acted(() -> accepted(seen, act));
    }

    /**
     * Somebody says no to a suggestion.
     *
     * @param seen as {@link #proposals} gave it
     * @throws org.goalhealth.alert.ChangedSuggestionException where it is another by now; nothing has changed
     * @throws IllegalArgumentException where there is no such alert, it is over, or the suggestion was decided on or is
     *     not made any more; nothing has changed
     */
    public AlertUpdate reject(Proposal seen, Act act) {
        return acted(() -> book.reject(seen, act));
    }

    /**
     * Somebody does not want to hear of an alert until a day.
     *
     * @throws IllegalArgumentException where there is no such alert, it is over, or the day is not in the future
     */
    public AlertUpdate snooze(Fingerprint alert, LocalDate until, Act act) {
        return acted(() -> book.snooze(alert, until, act));
    }

    /**
     * Somebody wants to hear of a snoozed alert again.
     *
     * @throws IllegalArgumentException where there is no such alert, or it is not snoozed
     */
    public AlertUpdate endSnooze(Fingerprint alert, Act act) {
        return acted(() -> book.endSnooze(alert, act));
    }

    /**
     * Somebody does not want to hear of certain alerts until a day, those to come included.
     *
     * @throws IllegalArgumentException where the id is in use, or the day is not in the future
     */
    public AlertUpdate silence(Silence silence) {
        return acted(() -> book.silence(silence));
    }

    /**
     * Somebody ends a silence before its time.
     *
     * @throws IllegalArgumentException where there is no such silence
     */
    public AlertUpdate endSilence(String id, Act act) {
        return acted(() -> book.endSilence(id, act));
    }

    /** The suggestions of firing alerts that nobody has decided on, by name. */
    public List<Proposal> proposals() {
        return book.proposals();
    }

    /** The decisions on suggestions of one alert and of those of its fingerprint before it, by name. */
    public List<Decision> decisions(Fingerprint fingerprint) {
        return store.decisions(plan().id(), fingerprint);
    }

    /** Every alert that is alive or over of late, by name. */
    public List<Alert> alerts() {
        return book.alerts();
    }

    public Optional<Alert> alert(Fingerprint fingerprint) {
        return book.alert(fingerprint);
    }

    public List<Silence> silences() {
        return book.silences();
    }

    /**
     * Why an alert is found, and what would clear it; empty where it is not found at present, as for want of data.
     *
     * @see Monitor#explain
     */
    public Optional<Explanation> explain(Fingerprint fingerprint) {
        return monitor.explain(fingerprint);
    }

    /**
     * Why a rule finds nothing of a subject, or that it does.
     *
     * @see Monitor#whyNot
     */
    public WhyNot whyNot(String rule, Subject subject, Segment segment) {
        return monitor.whyNot(rule, subject, segment);
    }

    /** The transitions of an alert, the oldest first. */
    public List<AlertChange> trail(Fingerprint fingerprint) {
        return store.trail(plan().id(), fingerprint);
    }

    /** Ends the watch; all of it is in the store. May be called again. */
    @Override
    public void close() {
        usable = false;
        monitor.close();
    }

    private AlertUpdate judged(Update found, List<Observation> taken, Corrections corrections) {
        List<FindingChange> changes = new ArrayList<>(found.changes());
        changes.addAll(engine.changes(plan(), date(), monitor.failures()));
        BookUpdate told = book.evaluate(date(), changes, absences(corrections));
        BookUpdate rested = book.restHere(corrections.shaken(book));
        return saved(decided(told.and(rested)), found, taken, false);
    }

    /** What an evaluation brings about for decisions: effects that can be told by now, and kinds accepted by themselves. */
    private BookUpdate decided(BookUpdate evaluated) {
        BookUpdate told = evaluated;
        List<Decision.Accepted> awaited = book.awaited();
        if (!awaited.isEmpty()) {
            Effects effects = effects();
            for (Decision.Accepted one : awaited) {
                Optional<Effect> effect = effects.of(one);
                told = effect.isPresent() ? told.and(book.effect(one.id(), effect.get())) : told;
            }
        }
        if (!settings.autoAccept().isEmpty()) {
            for (Proposal one : book.proposals()) {
                String who = settings.autoAccept().get(one.suggestion().getClass());
                told = who == null ? told : told.and(accepted(one, byItself(who)));
            }
        }
        return told;
    }

    /** Time is that of the evaluation: no clock is read. */
    private Act byItself(String who) {
        return new Act(who, date().atStartOfDay(plan().calendar().zone()).toInstant(), "accepted by itself");
    }

    private BookUpdate accepted(Proposal seen, Act act) {
        return book.accept(seen, act, effects().before(seen.suggestion()));
    }

    private Effects effects() {
        return Effects.at(monitor, settings.decisions().periods());
    }

    private List<Order> orders(BookUpdate told) {
        return told.changes().stream()
                .flatMap(change -> change.cause() instanceof Cause.Decided decided
                                && decided.decision() instanceof Decision.Accepted accepted
                                && settings.hooks()
                                        .containsKey(accepted.suggestion().getClass())
                        ? Stream.of(new Order(plan().id(), accepted))
                        : Stream.empty())
                .toList();
    }

    private AlertUpdate acted(Supplier<BookUpdate> act) {
        return writing(act, told -> {
            // A silence is to be saved also where it covers nothing yet.
            save(told, List.of(), false);
            return answer(told, Update.NONE);
        });
    }

    private AlertUpdate saved(BookUpdate told, Update found, List<Observation> taken, boolean whole) {
        if (!told.isEmpty() || !taken.isEmpty() || whole || !date().equals(savedDate)) {
            save(told, taken, whole);
        }
        return answer(told, found);
    }

    private static AlertUpdate answer(BookUpdate told, Update found) {
        return told.changes().isEmpty() && told.messages().isEmpty() && found.isEmpty()
                ? AlertUpdate.NONE
                : new AlertUpdate(told.changes(), told.messages(), found);
    }

    private void save(BookUpdate told, List<Observation> taken, boolean whole) {
        boolean checkpoint = whole || journal + taken.size() >= settings.checkpointEvery();
        Map<Fingerprint, Alert> changed = new LinkedHashMap<>();
        told.changes().forEach(change -> changed.put(change.fingerprint(), change.after()));
        changed.keySet().removeAll(told.forgotten());
        Save save = new Save(
                date(),
                book.number(),
                List.copyOf(changed.values()),
                told.forgotten(),
                book.silences(),
                told.said(),
                told.changes().stream().filter(AlertChange::isTransition).toList(),
                told.messages(),
                told.decisions(),
                orders(told),
                taken,
                checkpoint ? Optional.of(monitor.snapshot()) : Optional.empty());
        long begun = health.bounds().ticker().nanos();
        try {
            revision = store.save(plan().id(), revision, save);
        } catch (StoreException e) {
            Events.saveFailed(plan(), e);
            throw e;
        }
        Duration took = Duration.ofNanos(health.bounds().ticker().nanos() - begun);
        save.trail().forEach(change -> Events.changed(plan(), change));
        if (health.listener() != HealthListener.NONE) {
            health.listener().saved(measure(save, took));
        }
        journal = checkpoint ? 0 : journal + taken.size();
        savedDate = date();
    }

    private SaveMeasure measure(Save save, Duration took) {
        Map<AlertState, Integer> states = new EnumMap<>(AlertState.class);
        int withoutData = 0;
        for (Alert alert : book.alerts()) {
            states.merge(alert.state(), 1, Integer::sum);
            withoutData += alert.isFiring() && alert.isWithoutData() ? 1 : 0;
        }
        return new SaveMeasure(
                plan().id(), date(), took, save.trail().size(), save.messages().size(), states, withoutData);
    }

    private List<Finding> allFound() {
        engine.changes(plan(), date(), monitor.failures());
        List<Finding> all = new ArrayList<>(monitor.findings());
        all.addAll(engine.standing());
        return all;
    }

    private Corrections nothingCorrected() {
        return Corrections.none(monitor.watched(), health.bounds());
    }

    private Absences absences(Corrections corrections) {
        Watched watched = monitor.watched();
        return new Absences(
                watched.plan(), watched.rules(), watched.situation(), monitor.failures(), corrections::undo);
    }

    /** A plan whose limits fit the rules that there are now. */
    private Plan checked(Plan plan) {
        GoalHealth.limits(health.current().forPlan(plan), plan);
        return plan;
    }

    private AlertPolicies policies() {
        return rule -> monitor.watched().rules().policy(rule.name());
    }

    private AlertUpdate writing(Supplier<AlertUpdate> call) {
        return writing(() -> call, Supplier::get);
    }

    /**
     * Does one call. Whatever goes wrong in it, but for a refusal, ends this monitor: what is here may not be what is
     * stored.
     *
     * @param first refuses, by {@link IllegalArgumentException}, before anything is done
     */
    private <T> AlertUpdate writing(Supplier<T> first, Function<T, AlertUpdate> then) {
        writer.enter();
        boolean sound = true;
        try {
            if (!usable) {
                throw new IllegalStateException("the alert monitor of " + plan().id()
                        + " is closed, or failed in a call before\n  open another one: it goes on from the last save");
            }
            sound = false;
            T done;
            try {
                done = first.get();
            } catch (IllegalArgumentException e) {
                sound = true;
                throw e;
            }
            AlertUpdate update = then.apply(done);
            sound = true;
            return update;
        } finally {
            usable &= sound;
            writer.leave();
        }
    }
}
