package org.goalhealth.rules.internal.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names mean at one place of a rule. Not thread-safe. */
final class Scope {

    private final TypeNames types;
    /** The type of the pattern; empty in a consequence, or where it is not known. */
    private final Optional<Class<?>> fact;

    private final boolean inPattern;
    private final Map<String, Optional<Class<?>>> variables;
    private final Set<String> locals = new HashSet<>();

    private Scope(
            TypeNames types, Optional<Class<?>> fact, boolean inPattern, Map<String, Optional<Class<?>>> variables) {
        this.types = types;
        this.fact = fact;
        this.inPattern = inPattern;
        this.variables = variables;
    }

    static Scope of(TypeNames types) {
        return new Scope(types, Optional.empty(), false, new LinkedHashMap<>());
    }

    /** Within a pattern; what it binds is known outside too. */
    Scope pattern(Optional<Class<?>> type) {
        return new Scope(types, type, true, variables);
    }

    /** Where what is bound from now on is not known outside. */
    Scope inner() {
        return new Scope(types, fact, inPattern, new LinkedHashMap<>(variables));
    }

    void bind(String name, Optional<Class<?>> type) {
        variables.put(name, type.filter(bound -> bound != Object.class));
    }

    void declare(String name, Optional<Class<?>> type) {
        bind(name, type);
        locals.add(name);
    }

    boolean isLocal(String name) {
        return locals.contains(name);
    }

    boolean isBound(String name) {
        return variables.containsKey(name);
    }

    Optional<Class<?>> variable(String name) {
        return variables.getOrDefault(name, Optional.empty());
    }

    Set<String> variables() {
        return variables.keySet();
    }

    TypeNames types() {
        return types;
    }

    Optional<Class<?>> fact() {
        return fact;
    }

    boolean inPattern() {
        return inPattern;
    }
}
