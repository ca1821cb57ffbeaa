package org.goalhealth.rules.internal.check;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goalhealth.situation.Fact;
import org.goalhealth.situation.JudgedFact;
import org.goalhealth.situation.Signals;

/** The words that rules are written in: the types of facts, what they are compared with, and their properties. */
final class Vocabulary {

    private final Map<String, Class<?>> types = new TreeMap<>();

    Vocabulary() {
        for (Class<? extends Fact> fact : Signals.facts()) {
            add(fact);
            properties(fact).values().stream().filter(Class::isEnum).forEach(this::add);
        }
        add(Fact.class);
        add(JudgedFact.class);
    }

    /** The type of this simple name that rules can speak of. */
    Optional<Class<?>> type(String simpleName) {
        return Optional.ofNullable(types.get(simpleName));
    }

    /** The simple names of all types that rules can speak of. */
    Collection<String> typeNames() {
        return types.keySet();
    }

    /** Whether some fact can be of the type. */
    static boolean isFact(Class<?> type) {
        return Signals.facts().stream().anyMatch(type::isAssignableFrom);
    }

    /** Whether the property is a figure of the fact that changes with every period. */
    static boolean isRaw(Class<?> fact, String property) {
        return Signals.facts().stream()
                .filter(fact::isAssignableFrom)
                .filter(type -> Signals.of(type).contains(property))
                .anyMatch(type -> property(type, property)
                        .filter(BigDecimal.class::equals)
                        .isPresent());
    }

    /** Whether the property counts something, so that it is never below 0. */
    static boolean isCount(Class<?> fact, String property) {
        return Fact.class.isAssignableFrom(fact)
                && Signals.facts().stream()
                        .filter(fact::isAssignableFrom)
                        .anyMatch(type -> Signals.of(type).contains(property)
                                && property(type, property)
                                        .filter(int.class::equals)
                                        .isPresent());
    }

    /** The properties that a condition can name, with their types. */
    static Map<String, Class<?>> properties(Class<?> type) {
        Map<String, Class<?>> properties = new TreeMap<>();
        for (Method method : type.getMethods()) {
            if (method.getDeclaringClass() != Object.class
                    && method.getParameterCount() == 0
                    && method.getReturnType() != void.class
                    && !Modifier.isStatic(method.getModifiers())) {
                name(type, method).ifPresent(name -> properties.put(name, method.getReturnType()));
            }
        }
        return properties;
    }

    /** The type of what a condition gets where it names a property: a getter, or a method of this name. */
    static Optional<Class<?>> property(Class<?> type, String name) {
        Class<?> found = properties(type).get(name);
        if (found != null) {
            return Optional.of(found);
        }
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 0
                    && method.getReturnType() != void.class) {
                return Optional.of(method.getReturnType());
            }
        }
        return type.isArray() && name.equals("length") ? Optional.of(int.class) : Optional.empty();
    }

    private static Optional<String> name(Class<?> type, Method method) {
        String name = method.getName();
        if (name.startsWith("get") && name.length() > 3) {
            return Optional.of(decapitalized(name.substring(3)));
        }
        if (name.startsWith("is") && name.length() > 2 && method.getReturnType() == boolean.class) {
            return Optional.of(decapitalized(name.substring(2)));
        }
        return type.isRecord() && !name.equals("hashCode") && !name.equals("toString")
                ? Optional.of(name)
                : Optional.empty();
    }

    private static String decapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private void add(Class<?> type) {
        types.put(type.getSimpleName(), type);
    }
}
