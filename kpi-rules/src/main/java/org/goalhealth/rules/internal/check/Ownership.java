package org.goalhealth.rules.internal.check;

import java.util.List;
import java.util.Optional;
import org.goalhealth.rules.check.RemarkKind;
import org.goalhealth.situation.FactKind;

/** Whether a pattern on facts with limits means those of its own rule. */
record Ownership(ScannedRule rule, Notes notes) {

    void check(PatternRead pattern) {
        if (pattern.type().flatMap(FactKind::of).isEmpty()) {
            return;
        }
        Optional<Token> other = Optional.empty();
        for (Condition condition : pattern.conditions()) {
            Optional<Token> named = named(condition.tokens());
            if (named.isPresent() && named.get().content().equals(rule.name())) {
                return;
            }
            other = other.or(() -> named);
        }
        String type = pattern.type().get().getSimpleName();
        String means = "rule == \"" + rule.name() + "\"";
        if (other.isPresent()) {
            notes.add(
                    RemarkKind.FOREIGN_FACTS,
                    other.get(),
                    "a pattern on " + type + " does not say that it means this rule's facts: it names another rule",
                    "write " + means);
        } else {
            notes.add(
                    RemarkKind.FOREIGN_FACTS,
                    pattern.typeToken().offset(),
                    pattern.typeLength(),
                    "a pattern on " + type + " does not say that it means this rule's facts",
                    "add " + means + " as its first condition");
        }
    }

    /** The name in {@code rule == "name"}. */
    private static Optional<Token> named(List<Token> tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).is("rule")
                    && tokens.get(i + 1).is("=")
                    && tokens.get(i + 2).is("=")
                    && tokens.get(i + 3).kind() == Token.Kind.TEXT) {
                return Optional.of(tokens.get(i + 3));
            }
        }
        return Optional.empty();
    }
}
