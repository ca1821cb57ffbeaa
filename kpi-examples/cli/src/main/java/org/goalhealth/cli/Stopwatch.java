package org.goalhealth.cli;

import java.time.Duration;

/** Says how long it is since it was last asked. */
final class Stopwatch {

    private long last = System.nanoTime();

    Duration lap() {
        long now = System.nanoTime();
        Duration lap = Duration.ofNanos(now - last);
        last = now;
        return lap;
    }
}
