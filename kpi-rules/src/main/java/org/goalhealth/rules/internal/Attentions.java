package org.goalhealth.rules.internal;

import java.util.HashMap;
import java.util.Map;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.Signals;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/** What the rules of one base look at, by the classes of facts. Not thread-safe. */
final class Attentions {

    private final KieBase base;
    private final Map<Class<? extends Fact>, Attention> byClass = new HashMap<>();
    /** What was asked for last: facts of one class come one after another. */
    private Class<?> latest = Void.class;

    private @Nullable Attention known;

    Attentions(KieBase base) {
        this.base = base;
        for (Class<? extends Fact> fact : Signals.facts()) {
            byClass.put(fact, Attention.of(base, fact));
        }
    }

    boolean isOf(KieBase other) {
        return base == other;
    }

    Attention of(Class<? extends Fact> fact) {
        if (fact == latest && known != null) {
            return known;
        }
        Attention attention = byClass.get(fact);
        if (attention == null) {
            throw new IllegalStateException("there are no facts of " + fact);
        }
        latest = fact;
        known = attention;
        return attention;
    }
}
