package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.quantity.Money;

/**
 * What a goal is given, and what stands ready for it (R7). The canvas of goals shows it.
 *
 * @param resources item by item, in declared order
 * @param contingencies the triggers upon which something else is done, each a rule, what it is about, and figures over
 *     the rule's own; they are among the plan's limits, so that each is judged as it stands here. What is then done is the
 *     rule's playbook
 */
public record GoalBacking(List<ResourceItem> resources, List<LimitLine> contingencies) {

    /** Nothing is said. */
    public static final GoalBacking NONE = new GoalBacking(List.of(), List.of());

    public GoalBacking {
        resources = List.copyOf(resources);
        contingencies = List.copyOf(contingencies);
    }

    /** The money among the resources, one sum for each currency in the order in which they come; exact. */
    public List<Money> money() {
        Map<String, Money> sums = new LinkedHashMap<>();
        resources.forEach(item -> {
            if (item.unit() instanceof Unit.Amount unit) {
                sums.merge(unit.currency().getCurrencyCode(), Money.of(item.amount(), unit.currency()), Money::plus);
            }
        });
        return List.copyOf(sums.values());
    }
}
