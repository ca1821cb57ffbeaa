package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.rules.check.RemarkKind;

/** Notes what changes something, prints, or asks for the time. */
final class Steering {

    private static final Set<String> ENGINE_CALLS = Set.of(
            "insert", "insertLogical", "insertAsync", "update", "modify", "retract", "delete", "halt", "setFocus");
    private static final Set<String> CHANGES = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "clear",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeIf",
            "replaceAll",
            "retainAll",
            "set",
            "sort");
    private static final Set<String> CLOCKS =
            Set.of("now", "nanoTime", "currentTimeMillis", "systemUTC", "systemDefaultZone");
    private static final String REPORT = "report what the rule finds, as findings.report($fact);";

    private final Scope scope;
    private final Written written;
    private final Notes notes;

    Steering(Scope scope, Written written, Notes notes) {
        this.scope = scope;
        this.written = written;
        this.notes = notes;
    }

    void assign(Node at, Expression target) {
        if (target instanceof NameExpr name && scope.isLocal(name.getNameAsString())) {
            return;
        }
        sideEffect(
                at,
                scope.inPattern()
                        ? "a condition may not change " + written.text(target)
                        : "a rule may not change " + written.text(target),
                scope.inPattern() ? "compare with ==" : REPORT);
    }

    void call(MethodCallExpr call) {
        String name = call.getNameAsString();
        Optional<Expression> on = call.getScope();
        if (on.isEmpty()) {
            if (ENGINE_CALLS.contains(name) && !scope.inPattern()) {
                sideEffect(call.getName(), "a rule may not call " + name + ": it reports and changes nothing", REPORT);
            }
            return;
        }
        String owner = written.text(on.get()).replaceAll("\\s", "");
        if (owner.isEmpty()) {
            return;
        }
        if (isPrinting(on.get(), owner)) {
            sideEffect(on.get(), "a rule may not print", REPORT);
        } else if (CLOCKS.contains(name) && Character.isUpperCase(owner.charAt(owner.lastIndexOf('.') + 1))) {
            written.note(
                    notes,
                    RemarkKind.FORBIDDEN_REFERENCE,
                    call,
                    "a rule may not ask for the time (" + owner + "." + name + ")",
                    "the facts are those of the date that is judged; nothing else is the present");
        } else if (owner.equals("System") || owner.equals("java.lang.System")) {
            written.note(
                    notes, RemarkKind.FORBIDDEN_REFERENCE, on.get(), "a rule may not use " + owner, References.HINT);
        } else if (!isLocal(on.get()) && changes(name, on.get())) {
            sideEffect(call.getName(), "a rule may not change " + owner + " (" + name + ")", REPORT);
        }
    }

    void creation(ObjectCreationExpr creation) {
        String type = written.text(creation.getType());
        if ((type.equals("Date") || type.equals("java.util.Date"))
                && creation.getArguments().isEmpty()) {
            written.note(
                    notes,
                    RemarkKind.FORBIDDEN_REFERENCE,
                    creation.getType(),
                    "a rule may not ask for the time (new " + type + "())",
                    "the facts are those of the date that is judged; nothing else is the present");
        }
    }

    private boolean changes(String name, Expression on) {
        if (on instanceof NameExpr owner && scope.isBound(owner.getNameAsString())) {
            Optional<Class<?>> type = scope.variable(owner.getNameAsString());
            boolean holds = type.isEmpty()
                    || Collection.class.isAssignableFrom(type.get())
                    || Map.class.isAssignableFrom(type.get());
            boolean sets = name.length() > 3 && name.startsWith("set") && Character.isUpperCase(name.charAt(3));
            return sets || (holds && CHANGES.contains(name));
        }
        return on instanceof NameExpr owner
                && owner.getNameAsString().equals("Collections")
                && Set.of("sort", "reverse", "shuffle", "swap", "fill", "addAll", "rotate")
                        .contains(name);
    }

    private boolean isLocal(Expression on) {
        return on instanceof NameExpr name && scope.isLocal(name.getNameAsString());
    }

    private static boolean isPrinting(Expression on, String owner) {
        return on instanceof FieldAccessExpr && owner.matches("(java\\.lang\\.)?System\\.(out|err)");
    }

    private void sideEffect(Node at, String message, String hint) {
        written.note(notes, RemarkKind.SIDE_EFFECT, at, message, hint);
    }
}
