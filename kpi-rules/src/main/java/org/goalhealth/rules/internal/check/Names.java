package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.Type;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Nearest;
import org.goalhealth.rules.Findings;
import org.goalhealth.rules.check.RemarkKind;
import org.goalhealth.situation.FactKind;

/** What names stand for: variables, properties, types and their constants. */
final class Names {

    private static final String FINDINGS = "findings";

    private final Scope scope;
    private final Written written;
    private final Notes notes;
    private final References references;

    Names(Scope scope, Written written, Notes notes) {
        this.scope = scope;
        this.written = written;
        this.notes = notes;
        this.references = new References(notes);
    }

    Meaning name(NameExpr expression) {
        String name = expression.getNameAsString();
        if (scope.isBound(name)) {
            return new Meaning(scope.variable(name), false);
        }
        if (references.isEngine(written, expression, name)) {
            return Meaning.UNKNOWN;
        }
        Optional<Class<?>> property = scope.fact().flatMap(fact -> Vocabulary.property(fact, name));
        if (property.isPresent()) {
            return Meaning.value(property.get());
        }
        Optional<Class<?>> type =
                Character.isUpperCase(name.charAt(0)) ? scope.types().find(name) : Optional.empty();
        if (type.isPresent()) {
            references.type(written, expression, type.get());
            return Meaning.type(type.get());
        }
        unknown(expression, name);
        return Meaning.UNKNOWN;
    }

    private void unknown(NameExpr expression, String name) {
        List<String> bound = scope.variables().stream()
                .filter(variable -> !variable.equals(FINDINGS))
                .toList();
        boolean isType = Character.isUpperCase(name.charAt(0));
        if (name.startsWith("$") || (!scope.inPattern() && !isType)) {
            written.note(
                    notes,
                    RemarkKind.UNKNOWN_VARIABLE,
                    expression,
                    name.equals(FINDINGS) ? "findings is not declared" : "nothing binds " + name,
                    name.equals(FINDINGS)
                            ? "write at the top of the file: global " + Findings.class.getName() + " " + FINDINGS + ";"
                            : bound.isEmpty()
                                    ? "bind it in a condition, as " + name + " : Shortfall( ... )"
                                    : Nearest.hint(name, bound));
        } else if (isType) {
            Token at = written.positions().first(expression).orElse(new Token(Token.Kind.WORD, name, written.offset()));
            scope.types().noteUnknown(notes, at, name);
        } else if (scope.fact().isPresent()) {
            List<String> known =
                    new ArrayList<>(Vocabulary.properties(scope.fact().get()).keySet());
            known.addAll(bound);
            noProperty(expression, name, scope.fact().get(), known);
        }
    }

    /** What a field access names where it names a type, as {@code java.time.LocalDate}. */
    Optional<Meaning> typeOf(FieldAccessExpr access) {
        String text = written.text(access).replaceAll("\\s", "");
        if (text.isEmpty() || scope.isBound(text.substring(0, Math.max(0, text.indexOf('.'))))) {
            return Optional.empty();
        }
        Optional<Class<?>> type = TypeNames.load(text);
        type.ifPresent(found -> references.type(written, access, found));
        return type.map(Meaning::type);
    }

    /** The type that a rule writes, as in a cast. */
    Meaning named(Type type) {
        String name = written.text(type).replaceAll("<.*|\\s", "");
        Optional<Class<?>> found =
                name.isEmpty() ? Optional.empty() : scope.types().find(name);
        found.ifPresent(known -> references.type(written, type, known));
        if (found.isEmpty() && type.isClassOrInterfaceType()) {
            written.positions().first(type).ifPresent(token -> scope.types().noteUnknown(notes, token, name));
        }
        return found.map(Meaning::value).orElse(Meaning.UNKNOWN);
    }

    /** What a property of something is. */
    Meaning property(Meaning owner, Expression ownerText, SimpleName name) {
        if (owner.type().isEmpty()) {
            return Meaning.UNKNOWN;
        }
        Class<?> type = owner.type().get();
        String property = name.getIdentifier();
        if (owner.isType()) {
            return constant(type, name);
        }
        Optional<Class<?>> found = Vocabulary.property(type, property);
        if (found.isEmpty()) {
            List<String> known = List.copyOf(Vocabulary.properties(type).keySet());
            if (Arrays.stream(FactKind.values())
                    .anyMatch(kind -> Vocabulary.property(kind.factType(), "limit").stream()
                            .anyMatch(type::equals))) {
                written.note(
                        notes,
                        RemarkKind.UNKNOWN_LIMIT,
                        name,
                        "there is no limit '" + property + "'",
                        Nearest.hint(property, known));
            } else {
                noProperty(name, property, type, known);
            }
        }
        return found.map(Meaning::value).orElse(Meaning.UNKNOWN);
    }

    private Meaning constant(Class<?> type, SimpleName name) {
        String wanted = name.getIdentifier();
        if (type.isEnum()) {
            List<String> constants = Meaning.constants(type).toList();
            if (!constants.contains(wanted)) {
                written.note(
                        notes,
                        RemarkKind.UNKNOWN_CONSTANT,
                        name,
                        type.getSimpleName() + " has no constant '" + wanted + "'",
                        Nearest.hint(wanted, constants));
            }
            return Meaning.value(type);
        }
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && field.getName().equals(wanted))
                .findFirst()
                .map(field -> Meaning.value(field.getType()))
                .orElse(Meaning.UNKNOWN);
    }

    private void noProperty(Node at, String name, Class<?> type, List<String> known) {
        written.note(
                notes,
                RemarkKind.UNKNOWN_PROPERTY,
                at,
                type.getSimpleName() + " has no property '" + name + "'",
                Nearest.hint(name, known));
    }
}
