package org.goalhealth.rules;

import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Remembers, without holding on to them, which loader a rule's code came from and which fact it spoke of. */
public final class Reloads {

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    static final Collection<WeakReference<ClassLoader>> LOADERS = new ConcurrentLinkedQueue<>();
    static final Collection<WeakReference<Object>> FACTS = new ConcurrentLinkedQueue<>();

    private Reloads() {}

    /** Called by a rule's consequence. */
    public static void seen(Object fact) {
        LOADERS.add(new WeakReference<>(CALLERS.getCallerClass().getClassLoader()));
        FACTS.add(new WeakReference<>(fact));
    }
}
