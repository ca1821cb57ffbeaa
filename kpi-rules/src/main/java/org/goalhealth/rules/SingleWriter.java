package org.goalhealth.rules;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Notices when two threads are inside the same monitor.
 *
 * <p>Costs next to nothing, and finds nearly every overlap; it is a check of the embedder's code, no lock: it orders
 * nothing between threads, so that figures given one after another are not held up by it.
 */
final class SingleWriter {

    private final AtomicReference<@Nullable Thread> inside = new AtomicReference<>();

    void enter() {
        Thread other = inside.getOpaque();
        Thread self = Thread.currentThread();
        if (other != null) {
            throw other == self
                    ? new IllegalStateException("the monitor was called from within one of its own rules\n  "
                            + "rules report; they call nothing else")
                    : new IllegalStateException("thread '" + self.getName() + "' entered a monitor while thread '"
                            + other.getName() + "' was in it\n  a monitor is for one thread at a time: give each "
                            + "portfolio its own, or use MonitorPool");
        }
        inside.setOpaque(self);
    }

    void leave() {
        inside.setOpaque(null);
    }
}
