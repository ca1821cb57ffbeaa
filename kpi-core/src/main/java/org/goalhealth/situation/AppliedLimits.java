package org.goalhealth.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.goalhealth.plan.LimitValue;

/** The figures of one rule for one subject, each with its origin. */
record AppliedLimits(String rule, Map<String, AppliedLimit> byName) {

    AppliedLimits {
        byName = new LinkedHashMap<>(byName);
    }

    /** Where nothing gives the figure, {@link LimitBook} has said so before anything is derived. */
    LimitValue value(String name) {
        AppliedLimit limit = byName.get(name);
        if (limit == null) {
            throw new IllegalStateException("rule " + rule + " has no limit '" + name + "'");
        }
        return limit.value();
    }

    /** The figures as a record of their own. */
    <T> T as(Function<AppliedLimits, T> made) {
        return made.apply(this);
    }

    /** Whether the figures are the same, wherever they come from. */
    boolean hasFiguresOf(AppliedLimits other) {
        return byName.keySet().equals(other.byName.keySet())
                && byName.values().stream().allMatch(limit -> limit.value().equals(other.value(limit.name())));
    }

    List<AppliedLimit> all() {
        return List.copyOf(byName.values());
    }
}
