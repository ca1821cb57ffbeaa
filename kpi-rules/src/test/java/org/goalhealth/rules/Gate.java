package org.goalhealth.rules;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Holds up the first rule that comes through until it is let go; rules of test packs call it. */
public final class Gate {

    private static final AtomicReference<Gate> CLOSED = new AtomicReference<>();
    private static final long LONGEST_SECONDS = 20;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    private Gate() {}

    static Gate close() {
        Gate gate = new Gate();
        CLOSED.set(gate);
        return gate;
    }

    /** Waits if a gate is closed and nobody has come before. */
    public static void pass() {
        Gate gate = CLOSED.getAndSet(null);
        if (gate != null) {
            gate.arrived.countDown();
            await(gate.opened);
        }
    }

    void awaitArrival() {
        await(arrived);
    }

    void open() {
        CLOSED.compareAndSet(this, null);
        opened.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came within " + LONGEST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
