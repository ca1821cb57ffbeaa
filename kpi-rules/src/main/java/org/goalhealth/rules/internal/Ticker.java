package org.goalhealth.rules.internal;

/** Measures how long something takes; it knows nothing of the time in which plans are judged. */
public interface Ticker {

    /** That of this process. */
    Ticker OF_PROCESS = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }
    };

    /** Nanoseconds since some moment. */
    long nanos();
}
