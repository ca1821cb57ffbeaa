package org.goalhealth.rules;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Notices when two threads are inside the same monitor.
 *
 * <p>Costs next to nothing, and finds nearly every overlap; it is a check of the embedder's code, no lock: it orders
 * nothing between threads, so that figures given one after another are not held up by it.
 */
final class SingleWriter {

    private final AtomicBoolean inside = new AtomicBoolean();
    /** Who was inside last; written only when another comes, as the collector keeps account of references written. */
    private @Nullable Thread latest;

    void enter() {
        Thread self = Thread.currentThread();
        if (inside.getOpaque()) {
            throw overlap(self);
        }
        if (latest != self) {
            latest = self;
        }
        inside.setOpaque(true);
    }

    void leave() {
        inside.setOpaque(false);
    }

    private IllegalStateException overlap(Thread self) {
        Thread other = latest;
        if (other == null || other == self) {
            return new IllegalStateException("the monitor was called from within one of its own rules\n  "
                    + "rules report; they call nothing else");
        }
        return new IllegalStateException("thread '" + self.getName() + "' entered a monitor while thread '"
                + other.getName() + "' was in it\n  a monitor is for one thread at a time: give each "
                + "portfolio its own, or use MonitorPool");
    }
}
