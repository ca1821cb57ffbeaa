package org.goalhealth.rules.internal.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.plan.LimitValue;
import org.goalhealth.situation.FactKind;
import org.goalhealth.situation.JudgedRule;

/**
 * A rule as far as it could be read.
 *
 * @param understood whether its conditions could be
 */
record RuleRead(ScannedRule scanned, boolean understood, List<PatternRead> patterns, Map<String, LimitValue> limits) {

    String name() {
        return scanned.name();
    }

    JudgedRule judged() {
        return new JudgedRule(name(), kinds(patterns), limits);
    }

    /** The kinds of limited facts that patterns ask for. */
    static Set<FactKind> kinds(List<PatternRead> patterns) {
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        patterns.forEach(pattern -> pattern.type().flatMap(FactKind::of).ifPresent(kinds::add));
        return kinds;
    }

    /** Whether the types of all its patterns are known. */
    boolean isTyped() {
        return understood && patterns.stream().map(PatternRead::type).allMatch(Optional::isPresent);
    }
}
