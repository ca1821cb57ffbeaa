package org.goalhealth.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The plan's own figures for a rule, over those of the rule's {@code @limits}.
 *
 * <p>Which figures a rule has is known to the rule: they are checked when plan and rules meet.
 *
 * @param rule the rule's name
 * @param values by the limit's name, in the order written; may be empty, which applies a rule that judges only named
 *     KPIs with its own figures
 * @param place where it was written
 */
public record LimitLine(String rule, LimitScope scope, Map<String, LimitValue> values, Place place) {

    public LimitLine {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
