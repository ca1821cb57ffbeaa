package org.goalhealth.situation;

import java.util.List;
import java.util.function.Function;
import org.goalhealth.plan.LimitValue;

/** The figures of one rule for the subjects that the same lines of the plan cover, each with its origin. */
record AppliedLimits(String rule, List<AppliedLimit> all) {

    AppliedLimits {
        all = List.copyOf(all);
    }

    /** Where nothing gives the figure, {@link LimitBook} has said so before anything is derived. */
    LimitValue value(String name) {
        for (AppliedLimit limit : all) {
            if (limit.name().equals(name)) {
                return limit.value();
            }
        }
        throw new IllegalStateException("rule " + rule + " has no limit '" + name + "'");
    }

    /** The figures as a record of their own. */
    <T> T as(Function<AppliedLimits, T> made) {
        return made.apply(this);
    }

    /** Whether the figures are the same, wherever they come from. */
    boolean hasFiguresOf(AppliedLimits other) {
        return all.size() == other.all.size()
                && all.stream()
                        .allMatch(limit -> other.all.stream()
                                .anyMatch(same -> same.name().equals(limit.name())
                                        && same.value().equals(limit.value())));
    }
}
