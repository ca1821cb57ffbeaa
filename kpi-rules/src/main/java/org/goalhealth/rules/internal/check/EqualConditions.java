package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule asks for, so written that two rules that ask for the same have the same.
 *
 * <p>Names of variables do not count, nor the order of the constraints of a pattern, nor the rule's own name.
 */
final class EqualConditions {

    private final String rule;
    private final Map<String, String> variables = new HashMap<>();

    private EqualConditions(String rule) {
        this.rule = rule;
    }

    static String of(RuleRead read, String plain) {
        List<PatternRead> patterns = read.patterns();
        EqualConditions conditions = new EqualConditions(read.name());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            parts.add(conditions.pattern(patterns.get(i), i));
        }
        return String.join(" ; ", parts) + " | " + new TreeMap<>(read.limits()) + gathered(read, plain);
    }

    /** Where facts are gathered the whole text counts: what is made of them is no pattern. */
    private static String gathered(RuleRead read, String plain) {
        boolean gathers = read.patterns().stream()
                .anyMatch(pattern -> pattern.hasSource() || pattern.path().contains("accumulate"));
        return gathers
                ? read.scanned()
                        .conditions()
                        .map(part ->
                                " | " + plain.substring(part.from(), part.to()).replaceAll("\\s+", " "))
                        .orElse("")
                : "";
    }

    private String pattern(PatternRead pattern, int index) {
        String type =
                pattern.type().map(Class::getName).orElse(pattern.typeToken().text());
        String self = "<" + index + ">";
        pattern.binding().ifPresent(name -> variables.put(name, self));
        for (Condition condition : pattern.conditions()) {
            condition.binding().ifPresent(name -> variables.put(name.text(), self + "." + text(condition, true)));
        }
        List<String> constraints = pattern.conditions().stream()
                .filter(condition ->
                        condition.binding().isEmpty() || condition.tokens().size() > 3)
                .map(condition -> text(condition, false))
                .sorted()
                .distinct()
                .toList();
        return pattern.path() + type + constraints;
    }

    /** @param first whether only what stands before a comparison is wanted */
    private String text(Condition condition, boolean first) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = condition.tokens();
        for (int i = condition.binding().isPresent() ? 2 : 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (first && token.kind() == Token.Kind.MARK && "=<>!".contains(token.text())) {
                break;
            }
            boolean own = token.kind() == Token.Kind.TEXT && token.content().equals(rule);
            text.append(own ? "<own>" : variables.getOrDefault(token.text(), token.text()))
                    .append(token.kind() == Token.Kind.MARK ? "" : " ");
        }
        return text.toString();
    }
}
