package org.goalhealth.rules.internal.check;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goalhealth.plan.Nearest;
import org.goalhealth.rules.check.RemarkKind;

/** Whether there are the methods that are called, and whether they take what they are called with. */
final class Calls {

    private final Typing typing;
    private final Scope scope;
    private final Written written;
    private final Notes notes;

    Calls(Typing typing, Scope scope, Written written, Notes notes) {
        this.typing = typing;
        this.scope = scope;
        this.written = written;
        this.notes = notes;
    }

    Meaning of(Node call, Optional<Expression> on, SimpleName name, NodeList<Expression> arguments) {
        Optional<Class<?>> owner = on.isPresent() ? typing.of(on.get()).type() : scope.fact();
        List<Meaning> given = arguments.stream().map(typing::of).toList();
        if (owner.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        // An interface has the methods of every object, and does not list them.
        List<Method> named = Stream.concat(
                        Arrays.stream(owner.get().getMethods()), Arrays.stream(Object.class.getMethods()))
                .filter(method -> method.getName().equals(name.getIdentifier()))
                .toList();
        if (named.isEmpty()) {
            unknown(owner.get(), name);
            return Meaning.UNKNOWN;
        }
        List<Method> fitting =
                named.stream().filter(method -> takes(method, given)).toList();
        if (fitting.isEmpty()) {
            wrong(named.get(0), owner.get(), name, arguments, given);
        }
        return (fitting.isEmpty() ? named : fitting)
                                .stream().map(Method::getReturnType).distinct().count()
                        == 1
                ? Meaning.value(named.get(0).getReturnType())
                : Meaning.UNKNOWN;
    }

    private void unknown(Class<?> owner, SimpleName name) {
        List<String> known = Arrays.stream(owner.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .distinct()
                .toList();
        written.note(
                notes,
                RemarkKind.UNKNOWN_METHOD,
                name,
                owner.getSimpleName() + " has no method '" + name.getIdentifier() + "'",
                Nearest.hint(name.getIdentifier(), known));
    }

    private void wrong(
            Method method, Class<?> owner, SimpleName name, NodeList<Expression> arguments, List<Meaning> given) {
        String signature = name.getIdentifier() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ")";
        for (int i = 0; i < given.size() && method.getParameterCount() == given.size(); i++) {
            Class<?> taken = method.getParameterTypes()[i];
            if (!fits(taken, given.get(i))) {
                Expression argument = arguments.get(i);
                String is = given.get(i).type().map(Meaning::words).orElse("something else");
                written.note(
                        notes,
                        RemarkKind.WRONG_ARGUMENTS,
                        argument,
                        signature + " takes " + Meaning.words(taken) + ", and " + written.text(argument) + " is " + is,
                        "give it " + Meaning.words(taken));
                return;
            }
        }
        written.note(
                notes,
                RemarkKind.WRONG_ARGUMENTS,
                name,
                name.getIdentifier() + " of " + owner.getSimpleName() + " is not called with " + counted(given.size()),
                "call " + signature);
    }

    private static String counted(int arguments) {
        return arguments == 0 ? "nothing" : arguments == 1 ? "one argument" : arguments + " arguments";
    }

    private static boolean takes(Method method, List<Meaning> given) {
        if (method.isVarArgs()) {
            return given.size() >= method.getParameterCount() - 1;
        }
        if (method.getParameterCount() != given.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!fits(method.getParameterTypes()[i], given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(Class<?> taken, Meaning given) {
        if (given.type().isEmpty() || taken == Object.class || taken == char.class) {
            return true;
        }
        Class<?> type = given.type().get();
        boolean numbers = Meaning.isNumber(taken) && Meaning.isNumber(type);
        boolean booleans = Meaning.isBoolean(taken) && Meaning.isBoolean(type);
        return numbers || booleans || taken.isAssignableFrom(type) || taken.isAssignableFrom(boxed(type));
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
