package org.goalhealth.alert.delivery;

import java.time.Duration;

/**
 * When a letter that has not arrived is tried again: after a wait that doubles each time, up to a longest one.
 *
 * @param first the wait after the first attempt; more than zero
 * @param longest no wait is longer; at least {@code first}
 * @param attempts how many there are, the first one included, before a letter is dead; at least 1
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {

    /** Twelve attempts in a good three hours: after 10 seconds, 20, 40 and so on, up to an hour. */
    public static final RetryPolicy STANDARD = new RetryPolicy(Duration.ofSeconds(10), Duration.ofHours(1), 12);

    public RetryPolicy {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("waits from " + first + " up to " + longest
                    + "\n  let the first be more than zero, and the longest no shorter");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException(attempts + " attempts at a letter\n  allow at least one");
        }
    }

    /** The wait after so many attempts, at least 1. */
    public Duration waitAfter(int tried) {
        Duration wait = first;
        // Ends after a few steps: what doubles reaches the longest wait, which is no longer than a duration can be.
        for (int i = 1; i < tried; i++) {
            if (wait.compareTo(longest.dividedBy(2)) > 0) {
                return longest;
            }
            wait = wait.multipliedBy(2);
        }
        return wait;
    }

    /** Whether a letter that was tried so often is not tried any more. */
    public boolean isOver(int tried) {
        return tried >= attempts;
    }
}
