package org.goalhealth.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One step of taking a goal apart: what is given to it is divided over its parts, and each of them over the parts below.
 *
 * @param owners who answers for a part, by the value or role that it is; of a part that is not named, who answers for
 *     what it is a part of
 * @param below how each part is taken apart in its turn
 */
public record SplitStep(SplitBy by, SplitWeights weights, Map<String, List<String>> owners, Optional<SplitStep> below) {

    public SplitStep {
        owners = owners.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, owner -> List.copyOf(owner.getValue())));
        if (by instanceof SplitBy.Time && !owners.isEmpty()) {
            throw new IllegalArgumentException("periods have owners: " + String.join(", ", owners.keySet())
                    + "\n  name the owners of values or roles");
        }
        if (!(by instanceof SplitBy.Time) && weights instanceof SplitWeights.Events) {
            throw new IllegalArgumentException(
                    "parts that are no periods are weighed by events\n  give weights, or take them from history");
        }
        if (by instanceof SplitBy.Roles && weights instanceof SplitWeights.Past) {
            throw new IllegalArgumentException("roles are weighed by history, which knows none\n  give weights");
        }
    }

    /** A step without owners or steps below. */
    public SplitStep(SplitBy by, SplitWeights weights) {
        this(by, weights, Map.of(), Optional.empty());
    }

    /** The same with a step below. */
    public SplitStep over(SplitStep lower) {
        return new SplitStep(by, weights, owners, Optional.of(lower));
    }
}
