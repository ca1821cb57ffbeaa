package org.goalhealth.rules;

import java.time.Duration;

/** What rules of test packs call to take time, which goes by only here. */
public final class Slow {

    /** Less than some of them take at once. */
    static final Duration BUDGET = Duration.ofNanos(1000);

    private static final ThreadLocal<long[]> CLOCK = ThreadLocal.withInitial(() -> new long[1]);

    private Slow() {}

    static long nanos() {
        return CLOCK.get()[0];
    }

    public static void takes(long nanos) {
        CLOCK.get()[0] += nanos;
    }

    /** Takes as long over a condition that does not hold. */
    public static boolean decides(String text, long nanos) {
        takes(nanos);
        return text.isEmpty();
    }
}
