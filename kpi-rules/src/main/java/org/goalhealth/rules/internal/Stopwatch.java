package org.goalhealth.rules.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Measures evaluations against their budget of time.
 *
 * <p>It is looked at between firings: what goes on inside a condition or a consequence cannot be stopped. Not
 * thread-safe.
 */
final class Stopwatch {

    /** As far as nanoseconds are counted. */
    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final Ticker ticker;
    private final Duration budget;
    private final long most;
    private long begun;
    private long firing;
    private @Nullable Tally longest;

    Stopwatch(Ticker ticker, Duration budget) {
        this.ticker = ticker;
        this.budget = budget;
        this.most = budget.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : budget.toNanos();
        begin();
    }

    /** Another evaluation begins. */
    void begin() {
        begun = ticker.nanos();
        longest = null;
    }

    long elapsed() {
        return ticker.nanos() - begun;
    }

    /**
     * A rule is about to fire.
     *
     * @throws Fault where the budget is used up
     */
    void before() {
        firing = ticker.nanos();
        check(firing);
    }

    /** The rule that was about to fire has fired. */
    void after(Tally tally) {
        tally.nanos += ticker.nanos() - firing;
        if (longest == null || tally.nanos > longest.nanos) {
            longest = tally;
        }
    }

    /**
     * Nothing is left to fire.
     *
     * @throws Fault where the budget is used up
     */
    void check() {
        check(ticker.nanos());
    }

    private void check(long now) {
        long elapsed = now - begun;
        if (elapsed > most) {
            // What consequences did not take, conditions did: whose is not known here.
            throw longest != null && longest.nanos > elapsed / 2
                    ? Fault.overTime(budget, longest.rule)
                    : Fault.overTime(budget);
        }
    }
}
