package org.goalhealth.alert.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.goalhealth.alert.store.Letter;
import org.goalhealth.alert.store.Order;
import org.goalhealth.alert.store.Outbox;
import org.goalhealth.finding.Suggestion;
import org.goalhealth.plan.Problem;

/**
 * Takes letters from an outbox to sinks, each at least once and those to one receiver in their order.
 *
 * <p>It reads no clock and starts no thread: whoever owns it calls {@link #deliver} every few seconds, with the time. Not
 * thread-safe; several couriers may serve one outbox.
 */
public final class Courier {

    private final Outbox outbox;
    private final Map<String, Sink> sinks;
    private final RetryPolicy policy;
    private final Duration lease;
    private final int most;

    private Courier(Builder builder) {
        this.outbox = builder.outbox;
        this.sinks = Map.copyOf(builder.sinks);
        this.policy = builder.policy;
        this.lease = builder.lease;
        this.most = builder.most;
    }

    public static Builder builder(Outbox outbox) {
        return new Builder(outbox);
    }

    /**
     * Delivers what is due, once.
     *
     * <p>Where a letter fails, the later ones to its receiver wait for it. Letters to receivers without a sink stay where
     * they are, and the receivers are named.
     *
     * @throws org.goalhealth.alert.store.StoreException where the store fails: letters that were taken are due again once
     *     their lease is over, those that have arrived too
     */
    public Delivery deliver(Instant now) {
        Set<String> withoutSink = new HashSet<>(outbox.receivers());
        withoutSink.removeAll(sinks.keySet());
        Round round = new Round(now);
        outbox.take(sinks.keySet(), now, lease, most).forEach(round::take);
        return new Delivery(round.sent, round.failed, round.dead, round.held, withoutSink);
    }

    /** The letters of one call. */
    private final class Round {

        private final Instant now;
        private final Set<String> waiting = new HashSet<>();
        private int sent;
        private int failed;
        private int dead;
        private int held;

        Round(Instant now) {
            this.now = now;
        }

        void take(Letter letter) {
            Sink sink = sinks.get(letter.receiver());
            if (sink == null || waiting.contains(letter.receiver())) {
                held++;
                return;
            }
            try {
                sink.send(letter, now);
            } catch (SinkException e) {
                inVain(letter, e);
                return;
            } catch (RuntimeException e) {
                inVain(letter, SinkException.tryAgain("the sink itself failed: " + e, e));
                return;
            }
            outbox.sent(letter);
            sent++;
        }

        private void inVain(Letter letter, SinkException e) {
            int tried = letter.attempts() + 1;
            String error = String.valueOf(e.getMessage());
            if (!e.isWorthAnotherAttempt() || policy.isOver(tried)) {
                outbox.dead(letter, error);
                dead++;
                return;
            }
            outbox.failed(letter, error, now.plus(waitAfter(tried, e)));
            waiting.add(letter.receiver());
            failed++;
        }

        private Duration waitAfter(int tried, SinkException e) {
            Duration wait = policy.waitAfter(tried);
            Duration asked = e.notBefore().orElse(wait);
            Duration bounded = asked.compareTo(policy.longest()) > 0 ? policy.longest() : asked;
            return bounded.compareTo(wait) > 0 ? bounded : wait;
        }
    }

    /** Settings of a courier, each checked as it is set. */
    public static final class Builder {

        private final Outbox outbox;
        private final Map<String, Sink> sinks = new LinkedHashMap<>();
        private RetryPolicy policy = RetryPolicy.STANDARD;
        private Duration lease = Duration.ofMinutes(10);
        private int most = 20;

        private Builder(Outbox outbox) {
            this.outbox = outbox;
        }

        /** Where the letters to a receiver go. */
        public Builder sink(String receiver, Sink sink) {
            if (sinks.putIfAbsent(receiver, sink) != null) {
                throw new IllegalArgumentException("receiver '" + Problem.shown(receiver)
                        + "' has two sinks\n  give it one; for a second, name a second receiver");
            }
            return this;
        }

        /**
         * What applies accepted suggestions of a kind, as {@code AlertSettings.apply} switched it on; others wait for it
         * in the outbox.
         */
        public <S extends Suggestion> Builder hook(Class<S> kind, SuggestionHook<S> hook) {
            return sink(Order.receiver(kind), new HookSink<>(kind, hook));
        }

        public Builder retry(RetryPolicy newPolicy) {
            policy = newPolicy;
            return this;
        }

        /** How many letters one call takes at most; 20 if nothing is said. */
        public Builder most(int letters) {
            if (letters < 1) {
                throw new IllegalArgumentException(letters + " letters at a time\n  take at least one");
            }
            most = letters;
            return this;
        }

        /**
         * For how long letters are this courier's alone; 10 minutes if nothing is said. Longer than its sinks need for as
         * many letters as it takes, or another courier sends them too.
         */
        public Builder lease(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw new IllegalArgumentException("a lease of " + time + "\n  give it more than zero");
            }
            lease = time;
            return this;
        }

        public Courier build() {
            return new Courier(this);
        }
    }
}
