package org.goalhealth.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goalhealth.plan.LimitValue;

/**
 * The figures of one rule for the subjects that the same lines of the plan cover, each with its origin.
 *
 * <p>Immutable and thread-safe.
 */
final class AppliedLimits {

    private final String rule;
    private final List<AppliedLimit> all;
    /** What was made of the figures: one for all subjects that share them. */
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>(2);

    AppliedLimits(String rule, List<AppliedLimit> all) {
        this.rule = rule;
        this.all = List.copyOf(all);
    }

    String rule() {
        return rule;
    }

    List<AppliedLimit> all() {
        return all;
    }

    /** Where nothing gives the figure, {@link LimitBook} has said so before anything is derived. */
    LimitValue value(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("rule " + rule + " has no limit '" + name + "'"));
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

    /**
     * The figures as a record of their own, or what is worked out of them.
     *
     * @param maker pure; asks for nothing else that is made of these figures
     */
    <T> T as(Class<T> kind, Function<AppliedLimits, T> maker) {
        Object known = made.get(kind);
        return kind.cast(known != null ? known : made.computeIfAbsent(kind, any -> maker.apply(this)));
    }

    /** The figures as they would be written, wherever they come from. */
    String figures() {
        return all.stream()
                .map(limit -> limit.name() + ": " + limit.value())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
