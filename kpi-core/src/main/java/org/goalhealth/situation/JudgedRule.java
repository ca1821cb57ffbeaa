package org.goalhealth.situation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.goalhealth.plan.LimitValue;

/**
 * What deriving facts needs to know of a rule.
 *
 * @param name the rule's name, which its facts carry
 * @param kinds the kinds of limited facts that its conditions read; none where it reads only facts without limits
 * @param defaults the figures of its {@code @limits}
 */
public record JudgedRule(String name, Set<FactKind> kinds, Map<String, LimitValue> defaults) {

    public JudgedRule {
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
    }

    /** The limits that its kinds take, by name. */
    public Map<String, LimitType> limits() {
        Map<String, LimitType> all = new LinkedHashMap<>();
        kinds.forEach(kind -> all.putAll(kind.limits()));
        return all;
    }
}
