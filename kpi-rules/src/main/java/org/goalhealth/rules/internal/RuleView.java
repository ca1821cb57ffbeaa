package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Accumulate;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.AbstractTerminalNode;
import org.goalhealth.situation.LookedAt;
import org.kie.api.KieBase;

/**
 * What a compiled rule asks for, read from the rule base that it was compiled to.
 *
 * @param branches one for each way in which the rule can be met
 */
record RuleView(List<Branch> branches) {

    /**
     * One way to meet a rule.
     *
     * @param patterns what it says of facts that it matches one by one, in its order
     * @param others what else it asks for, in the words of rule files: absent facts, or several counted together
     * @param raw whether any of it looks at raw figures, or at a fact as a whole
     */
    record Branch(List<PatternView> patterns, List<String> others, boolean raw) {}

    RuleView {
        branches = List.copyOf(branches);
    }

    static RuleView of(KieBase base, String name) {
        return new RuleView(
                ends(base, name).map(end -> branch(end.getSubRule())).toList());
    }

    /** Where each way to meet the rule ends. */
    private static Stream<AbstractTerminalNode> ends(KieBase base, String name) {
        return base.getKiePackages().stream()
                .flatMap(one -> one.getRules().stream())
                .filter(rule -> rule.getName().equals(name))
                .flatMap(rule -> Arrays.stream(((InternalRuleBase) base)
                        .getReteooBuilder()
                        .getTerminalNodes(((RuleImpl) rule).getFullyQualifiedName())))
                .map(AbstractTerminalNode.class::cast);
    }

    /** What a rule's conditions read: of each class of facts the properties. */
    static LookedAt lookedAt(KieBase base, String name) {
        Map<Class<?>, Set<String>> properties = new LinkedHashMap<>();
        ends(base, name).forEach(end -> collect(end.getSubRule(), properties));
        return new LookedAt(Map.of(name, properties));
    }

    private static void collect(RuleConditionElement element, Map<Class<?>, Set<String>> properties) {
        if (element instanceof Pattern pattern) {
            PatternView view = new PatternView(pattern);
            properties
                    .computeIfAbsent(view.type(), type -> new LinkedHashSet<>())
                    .addAll(view.properties());
            if (pattern.getSource() != null) {
                collect(pattern.getSource(), properties);
            }
        } else {
            element.getNestedElements().forEach(inner -> collect(inner, properties));
        }
    }

    /** Whether the rule looks at one fact at a time, and nothing else decides. */
    boolean looksAtOneFact() {
        return branches.stream()
                .allMatch(branch ->
                        branch.patterns().size() == 1 && branch.others().isEmpty());
    }

    /** Whether any of it looks at raw figures, or at a fact as a whole. */
    boolean looksAtRawFigures() {
        return branches.stream().anyMatch(Branch::raw);
    }

    private static Branch branch(GroupElement all) {
        List<PatternView> patterns = new ArrayList<>();
        List<String> others = new ArrayList<>();
        sort(all, patterns, others);
        return new Branch(List.copyOf(patterns), List.copyOf(others), isRaw(all));
    }

    private static void sort(GroupElement group, List<PatternView> patterns, List<String> others) {
        for (RuleConditionElement element : group.getChildren()) {
            if (element instanceof Pattern pattern && pattern.getSource() == null) {
                patterns.add(new PatternView(pattern));
            } else if (element instanceof GroupElement inner && inner.isAnd()) {
                sort(inner, patterns, others);
            } else {
                others.add(text(element));
            }
        }
    }

    private static boolean isRaw(RuleConditionElement element) {
        if (element instanceof Pattern pattern) {
            return new PatternView(pattern).looksAtRawFigures()
                    || (pattern.getSource() != null && isRaw(pattern.getSource()));
        }
        return element.getNestedElements().stream().anyMatch(RuleView::isRaw);
    }

    private static String text(RuleConditionElement element) {
        if (element instanceof GroupElement group) {
            String inner = group.getChildren().stream().map(RuleView::text).collect(Collectors.joining(" and "));
            return group.isNot() ? "not " + inner : group.isExists() ? "exists " + inner : inner;
        }
        if (element instanceof Pattern pattern) {
            String own = new PatternView(pattern).text();
            return pattern.getSource() == null ? own : own + " from " + text(pattern.getSource());
        }
        return element.getNestedElements().stream()
                .map(RuleView::text)
                .collect(Collectors.joining(" and ", name(element) + "( ", " )"));
    }

    /** The word for it in rules. */
    private static String name(RuleConditionElement element) {
        return element instanceof Accumulate ? "accumulate" : "from";
    }
}
