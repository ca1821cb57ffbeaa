package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.goalhealth.rules.check.RemarkKind;

/** Reads the conditions of a rule, and notes the names and comparisons in them that cannot be. */
final class ConditionReader {

    private final ScannedFile file;
    private final ScannedRule rule;
    private final Notes notes;
    private final int shift;
    private final List<PatternRead> patterns = new ArrayList<>();
    private String path = "";
    private boolean isNeeded = true;

    private ConditionReader(ScannedFile file, ScannedRule rule, int shift, Notes notes) {
        this.file = file;
        this.rule = rule;
        this.shift = shift;
        this.notes = notes;
    }

    /** The patterns, what they bind being put into {@code scope}; empty where the conditions cannot be understood. */
    static Optional<List<PatternRead>> read(ScannedFile file, ScannedRule rule, Scope scope, Notes notes) {
        if (rule.conditions().isEmpty()) {
            return Optional.empty();
        }
        ScannedRule.Part part = rule.conditions().get();
        return RuleParser.conditions(file, part, notes).map(all -> {
            ConditionReader reader = new ConditionReader(file, rule, RuleParser.shift(part), notes);
            reader.element(all, scope);
            return List.copyOf(reader.patterns);
        });
    }

    private void element(BaseDescr element, Scope scope) {
        if (element instanceof PatternDescr pattern) {
            pattern(pattern, scope);
        } else if (element instanceof EvalDescr eval) {
            notes.add(
                    RemarkKind.FORBIDDEN_CONSTRUCT,
                    Math.max(0, eval.getStartCharacter() + shift),
                    "eval".length(),
                    "rule " + rule.name() + " uses eval",
                    "write the condition within the pattern of the fact it is about");
        } else if (element instanceof NotDescr || element instanceof ForallDescr) {
            within(element instanceof NotDescr ? "not" : "forall", false, () -> inner(element, scope.inner()));
        } else if (element instanceof ExistsDescr) {
            within("exists", isNeeded, () -> inner(element, scope.inner()));
        } else if (element instanceof OrDescr) {
            within("or", false, () -> inner(element, scope));
        } else {
            inner(element, scope);
        }
    }

    private void inner(BaseDescr group, Scope scope) {
        if (group instanceof ConditionalElementDescr all) {
            for (Object element : all.getDescrs()) {
                element((BaseDescr) element, scope);
            }
        }
    }

    private void within(String group, boolean needed, Runnable reading) {
        String pathBefore = path;
        boolean neededBefore = isNeeded;
        path = path + group + "/";
        isNeeded = needed;
        reading.run();
        path = pathBefore;
        isNeeded = neededBefore;
    }

    private void pattern(PatternDescr pattern, Scope scope) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            Scope inside = scope.inner();
            within("accumulate", false, () -> element(accumulate.getInput(), inside));
            new Accumulation(accumulate, file, notes, shift).bind(inside, scope);
            if (accumulate.isMultiFunction() || pattern.getObjectType().equals("Object")) {
                read(pattern.getConstraint(), scope.pattern(Optional.empty()));
                return;
            }
        } else if (pattern.getSource() instanceof CollectDescr collect) {
            within("collect", false, () -> element(collect.getInputPattern(), scope.inner()));
        }
        single(pattern, scope);
    }

    private void single(PatternDescr pattern, Scope scope) {
        String name = pattern.getObjectType();
        Token at = typeToken(pattern, name);
        int length = name.length();
        Optional<Class<?>> type = scope.types().find(name);
        if (type.isEmpty()) {
            scope.types().noteUnknown(notes, at, name);
        }
        Optional<String> binding = Optional.ofNullable(pattern.getIdentifier()).filter(bound -> !bound.isBlank());
        binding.ifPresent(bound -> scope.bind(bound, type));
        List<Condition> conditions = read(pattern.getConstraint(), scope.pattern(type));
        patterns.add(
                new PatternRead(type, at, length, binding, conditions, isNeeded, pattern.getSource() != null, path));
    }

    private Token typeToken(PatternDescr pattern, String name) {
        int from = Math.max(0, pattern.getStartCharacter() + shift);
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        List<Token> tokens = Token.all(file.plain(), from, file.plain().length());
        for (int i = 0; i < tokens.size(); i++) {
            // A variable may be called like the type.
            if (tokens.get(i).is(first)
                    && !(i + 1 < tokens.size() && tokens.get(i + 1).is(":"))) {
                return tokens.get(i);
            }
        }
        return new Token(Token.Kind.WORD, name, from);
    }

    private List<Condition> read(Object constraints, Scope scope) {
        List<Condition> read = new ArrayList<>();
        if (!(constraints instanceof AndDescr all)) {
            return read;
        }
        for (Object constraint : all.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr written && written.getStartCharacter() >= 0) {
                int from = written.getStartCharacter() + shift;
                int to = from + (written.getEndCharacter() - written.getStartCharacter()) + 1;
                Constraint.read(file, from, to).ifPresent(condition -> {
                    Meaning meaning = new Typing(scope, condition.written(), notes).of(condition.node());
                    bind(condition, meaning, scope);
                    standing(condition, meaning);
                    read.add(condition);
                });
            }
        }
        return read;
    }

    private static void bind(Condition condition, Meaning meaning, Scope scope) {
        condition.binding().ifPresent(token -> scope.bind(token.text(), Constraint.bound(condition, meaning, scope)));
    }

    /** A property that stands alone is a condition only where it is true or false. */
    private void standing(Condition condition, Meaning meaning) {
        if (condition.binding().isEmpty()
                && !meaning.isType()
                && meaning.type().filter(type -> !Meaning.isBoolean(type)).isPresent()) {
            String text = condition.tokens().stream().map(Token::text).collect(Collectors.joining());
            notes.add(
                    RemarkKind.TYPE_MISMATCH,
                    condition.from(),
                    condition.to() - condition.from(),
                    text + " is " + Meaning.words(meaning.type().get()) + ", and a condition is true or false",
                    "compare it, as " + text + " == ...");
        }
    }
}
