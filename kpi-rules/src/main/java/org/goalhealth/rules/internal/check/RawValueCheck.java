package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.rules.check.RemarkKind;
import org.goalhealth.situation.Fact;

/** Notes conditions that are looked at again with every figure. */
final class RawValueCheck {

    private static final String COST =
            "looked at again with every figure of every KPI: 0.3 to 0.5 µs a figure in place of 0.05";
    private static final String HINT =
            "it is right, and slow; where a signal says it too, as periods of Shortfall, compare that";

    private final Scope scope;
    private final Notes notes;
    private final Set<String> noted = new HashSet<>();

    RawValueCheck(Scope scope, Notes notes) {
        this.scope = scope;
        this.notes = notes;
    }

    void check(PatternRead pattern) {
        pattern.type().ifPresent(type -> {
            noted.clear();
            if (type == Fact.class || type == Object.class || isGeneral(type)) {
                notes.add(
                        RemarkKind.RAW_VALUE,
                        pattern.typeToken().offset(),
                        pattern.typeLength(),
                        "a pattern on every " + type.getSimpleName() + " is " + COST,
                        "name the fact that is meant, as Shortfall");
                return;
            }
            pattern.conditions().forEach(condition -> within(condition.node(), condition.written(), type));
        });
    }

    private static boolean isGeneral(Class<?> type) {
        return Fact.class.isAssignableFrom(type) && Modifier.isAbstract(type.getModifiers());
    }

    private void within(Node node, Written written, Class<?> type) {
        if (node instanceof NameExpr name && !scope.isBound(name.getNameAsString())) {
            property(name, name.getNameAsString(), written, type);
        } else if (node instanceof FieldAccessExpr access
                && access.getScope() instanceof NameExpr owner
                && scope.isBound(owner.getNameAsString())) {
            Optional<Class<?>> bound = scope.variable(owner.getNameAsString());
            bound.ifPresent(fact -> property(access.getName(), access.getNameAsString(), written, fact));
        } else if (node instanceof MethodCallExpr call
                && call.getScope().isEmpty()
                && Fact.class.isAssignableFrom(type)) {
            note(call.getName(), call.getNameAsString() + "() is " + COST, written);
        } else {
            Positions.children(node).forEach(child -> within(child, written, type));
        }
    }

    private void property(Node at, String property, Written written, Class<?> type) {
        if (Vocabulary.isRaw(type, property)) {
            note(at, property + " of " + type.getSimpleName() + " is " + COST, written);
        }
    }

    private void note(Node at, String message, Written written) {
        if (noted.add(message)) {
            written.note(notes, RemarkKind.RAW_VALUE, at, message, HINT);
        }
    }
}
