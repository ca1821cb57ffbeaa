package org.goalhealth.rules.internal.check;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an expression stands for.
 *
 * @param type of its value, or the type itself; empty where that cannot be told
 * @param isType whether it names a type
 */
record Meaning(Optional<Class<?>> type, boolean isType) {

    static final Meaning UNKNOWN = new Meaning(Optional.empty(), false);

    static Meaning value(Class<?> type) {
        // What may be anything is not known.
        return new Meaning(type == Object.class ? Optional.empty() : Optional.of(type), false);
    }

    static Meaning type(Class<?> type) {
        return new Meaning(Optional.of(type), true);
    }

    /** A type in words: "a whole number", "a text", "one of IDEAL, WARNING, DANGER". */
    static String words(Class<?> type) {
        if (isWhole(type)) {
            return "a whole number";
        }
        if (isNumber(type)) {
            return "a number";
        }
        if (type == String.class || type == char.class) {
            return "a text";
        }
        if (isBoolean(type)) {
            return "true or false";
        }
        if (type.isEnum()) {
            return "one of " + constants(type).collect(Collectors.joining(", "));
        }
        return named(type);
    }

    /** A type by its name: "a Shortfall". */
    static String named(Class<?> type) {
        String name = type.getSimpleName();
        return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** The names of an enum's constants. */
    static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }

    static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type)
                || (type.isPrimitive() && type != boolean.class && type != char.class && type != void.class);
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class || type == Integer.class || type == Long.class;
    }
}
