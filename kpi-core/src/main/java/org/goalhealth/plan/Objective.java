package org.goalhealth.plan;

import java.util.List;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;

/**
 * An objective with its key results, which are goals of the plan (T5): a role that weighs the objective weighs them.
 *
 * <p>A key result's weight in a role is the objective's weight times its own share. Shares that do not add up to 100 %
 * stay as they are: they are stated, not mended.
 *
 * @param keyResults at least one; all have a weight, or none has, which makes them weigh the same
 */
public record Objective(ObjectiveId id, LocalText name, List<KeyResult> keyResults) {

    /**
     * A result by which the objective is seen to be reached.
     *
     * @param weight within the objective; above 0
     */
    public record KeyResult(GoalId goal, Optional<Percent> weight) {
        public KeyResult {
            weight.ifPresent(it -> Role.checkWeight("key result " + goal, it));
        }
    }

    public Objective {
        keyResults = List.copyOf(keyResults);
        if (keyResults.isEmpty()) {
            throw new IllegalArgumentException(
                    "objective " + id + " has no key result\n  name goals, as key-results: [more-orders]");
        }
        long weighed = keyResults.stream()
                .filter(result -> result.weight().isPresent())
                .count();
        if (weighed != 0 && weighed != keyResults.size()) {
            throw new IllegalArgumentException("of the key results of objective " + id + " only some have a weight"
                    + "\n  give one to each, or to none");
        }
        Role.checkDistinct(
                "objective " + id, keyResults.stream().map(KeyResult::goal).toList());
    }

    /** How much of the objective a key result is. */
    public Fraction share(KeyResult result) {
        return result.weight().map(Percent::share).orElse(Fraction.of(1, keyResults.size()));
    }
}
