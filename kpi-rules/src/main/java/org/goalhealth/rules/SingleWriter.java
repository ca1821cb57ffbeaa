package org.goalhealth.rules;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Notices when two threads are inside the same monitor.
 *
 * <p>Costs next to nothing, and finds nearly every overlap; it is a check of the embedder's code, no lock: it orders
 * nothing between threads, so that figures given one after another are not held up by it.
 */
final class SingleWriter {

    private static final long NOBODY = 0;

    /** The number of the thread that is inside: a reference would cost the collector's barrier at every figure. */
    private final AtomicLong inside = new AtomicLong(NOBODY);

    void enter() {
        long other = inside.getOpaque();
        long self = Thread.currentThread().getId();
        if (other != NOBODY) {
            throw refused(other, self);
        }
        inside.setOpaque(self);
    }

    void leave() {
        inside.setOpaque(NOBODY);
    }

    private static IllegalStateException refused(long other, long self) {
        return other == self
                ? new IllegalStateException("the monitor was called from within one of its own rules\n  "
                        + "rules report; they call nothing else")
                : new IllegalStateException("thread " + named(self) + " entered a monitor while thread " + named(other)
                        + " was in it\n  a monitor is for one thread at a time: give each portfolio its own, or use "
                        + "MonitorPool");
    }

    /** By its name, or by its number where it has ended. */
    private static String named(long thread) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(one -> one.getId() == thread)
                .map(one -> "'" + one.getName() + "'")
                .findFirst()
                .orElse("#" + thread);
    }
}
