package org.goalhealth.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.alert.DecisionPolicy;
import org.goalhealth.alert.Receiver;
import org.goalhealth.alert.SuggestionId;
import org.goalhealth.alert.delivery.Courier;
import org.goalhealth.alert.delivery.SuggestionHook;
import org.goalhealth.alert.store.Order;
import org.goalhealth.alert.store.Outbox;
import org.goalhealth.finding.Suggestion;

/**
 * How an {@link AlertMonitor} works.
 *
 * @param receivers who is told of alerts, each by a name of its own
 * @param retention how much history is kept
 * @param checkpointEvery after how many observations the monitor's state is saved as a whole; until then each
 *     observation is saved by itself. At least 1
 * @param decisions how long suggestions stand, and how their effect is measured
 * @param hooks what applies accepted suggestions, by their kind; of any other kind they are applied by nobody but the
 *     person who accepted them
 * @param autoAccept in whose name suggestions of a kind are accepted without being looked at; each has a hook
 */
public record AlertSettings(
        List<Receiver> receivers,
        Retention retention,
        int checkpointEvery,
        DecisionPolicy decisions,
        Map<Class<? extends Suggestion>, SuggestionHook<?>> hooks,
        Map<Class<? extends Suggestion>, String> autoAccept) {

    /** Nobody is told; a checkpoint every 10,000 observations; nothing is applied by itself. */
    public static final AlertSettings STANDARD =
            new AlertSettings(List.of(), Retention.STANDARD, 10_000, DecisionPolicy.STANDARD, Map.of(), Map.of());

    public AlertSettings {
        receivers = List.copyOf(receivers);
        hooks = Map.copyOf(hooks);
        autoAccept = Map.copyOf(autoAccept);
        if (receivers.stream().map(Receiver::name).distinct().count() != receivers.size()) {
            throw new IllegalArgumentException("two receivers have one name: "
                    + receivers.stream().map(Receiver::name).toList() + "\n  give each its own");
        }
        for (Receiver receiver : receivers) {
            if (receiver.name().startsWith(Order.PREFIX)) {
                throw new IllegalArgumentException("receiver '" + receiver.name() + "' is called like a hook\n"
                        + "  give it a name that does not begin with " + Order.PREFIX);
            }
        }
        if (checkpointEvery < 1) {
            throw new IllegalArgumentException(
                    "a checkpoint every " + checkpointEvery + " observations\n  give 1 or more");
        }
        for (Map.Entry<Class<? extends Suggestion>, String> one : autoAccept.entrySet()) {
            String kind = SuggestionId.kind(one.getKey());
            if (!hooks.containsKey(one.getKey())) {
                throw new IllegalArgumentException("suggestions " + kind + " are accepted by themselves and applied by"
                        + " nothing\n  call apply(" + one.getKey().getSimpleName() + ".class, ...) first");
            }
            if (one.getValue().isBlank()) {
                throw new IllegalArgumentException("suggestions " + kind
                        + " are accepted in nobody's name\n  say who answers for it, as a name or an id");
            }
        }
    }

    public AlertSettings receiver(Receiver one) {
        List<Receiver> more = new ArrayList<>(receivers);
        more.add(one);
        return new AlertSettings(more, retention, checkpointEvery, decisions, hooks, autoAccept);
    }

    public AlertSettings retention(Retention other) {
        return new AlertSettings(receivers, other, checkpointEvery, decisions, hooks, autoAccept);
    }

    public AlertSettings checkpointEvery(int observations) {
        return new AlertSettings(receivers, retention, observations, decisions, hooks, autoAccept);
    }

    public AlertSettings decisions(DecisionPolicy policy) {
        return new AlertSettings(receivers, retention, checkpointEvery, policy, hooks, autoAccept);
    }

    /**
     * Switches a hook on for a kind: suggestions of it that are accepted from now on are put into the outbox for it, in
     * the same save, and {@link #courier} hands them over. Nothing is applied by itself unless this is called.
     *
     * @throws IllegalArgumentException where the kind has a hook
     */
    public <S extends Suggestion> AlertSettings apply(Class<S> kind, SuggestionHook<S> hook) {
        Map<Class<? extends Suggestion>, SuggestionHook<?>> more = new LinkedHashMap<>(hooks);
        if (!kind.isRecord()) {
            throw new IllegalArgumentException(
                    kind.getSimpleName() + " is no kind of suggestion\n  give one, as Suggestion.BudgetShift.class");
        }
        if (more.put(kind, hook) != null) {
            throw new IllegalArgumentException(
                    "suggestions " + SuggestionId.kind(kind) + " have a hook already\n  give each kind one");
        }
        return new AlertSettings(receivers, retention, checkpointEvery, decisions, more, autoAccept);
    }

    /**
     * Suggestions of a kind that has a hook are accepted as soon as they are made, without anybody looking at them.
     *
     * @param who answers for it: the author of each acceptance in the trail
     * @throws IllegalArgumentException where the kind has no hook, or nobody is named
     */
    public AlertSettings autoAccept(Class<? extends Suggestion> kind, String who) {
        Map<Class<? extends Suggestion>, String> more = new LinkedHashMap<>(autoAccept);
        more.put(kind, who);
        return new AlertSettings(receivers, retention, checkpointEvery, decisions, hooks, more);
    }

    /** A courier that hands accepted suggestions to the hooks; sinks for receivers are still to be named. */
    public Courier.Builder courier(Outbox outbox) {
        Courier.Builder courier = Courier.builder(outbox);
        hooks.forEach((kind, hook) -> add(courier, kind, hook));
        return courier;
    }

    /** Each hook was given with its own kind. */
    @SuppressWarnings("unchecked")
    private static <S extends Suggestion> void add(
            Courier.Builder courier, Class<S> kind, SuggestionHook<? extends Suggestion> hook) {
        courier.hook(kind, (SuggestionHook<S>) hook);
    }
}
