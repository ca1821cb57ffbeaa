package org.goalhealth.situation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** A figure that need not be given. */
    Optional<LimitValue> find(String name) {
        for (AppliedLimit limit : all) {
            if (limit.name().equals(name)) {
                return Optional.of(limit.value());
            }
        }
        return Optional.empty();
    }

    /** The figures as a record of their own. */
    <T> T as(Function<AppliedLimits, T> made) {
        return made.apply(this);
    }

    /** The figures as they would be written, wherever they come from. */
    String figures() {
        return all.stream()
                .map(limit -> limit.name() + ": " + limit.value())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
