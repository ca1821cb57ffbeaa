package org.goalhealth.rules.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kie.api.KieBase;

/**
 * The engine's forms of one rule book, the most recently used: plans that use other families or switch off other rules
 * need another one. Thread-safe.
 */
final class Bases {

    private static final int MOST = 16;

    /** By families and names switched off; guarded by itself. A list, for a record's first hash code costs start-up. */
    private final Map<List<Set<?>>, KieBase> used = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Set<?>>, KieBase> eldest) {
            return size() > MOST;
        }
    };

    KieBase get(Set<Family> families, Set<String> off, Supplier<KieBase> build) {
        synchronized (used) {
            return used.computeIfAbsent(List.of(families, Set.copyOf(off)), key -> build.get());
        }
    }
}
