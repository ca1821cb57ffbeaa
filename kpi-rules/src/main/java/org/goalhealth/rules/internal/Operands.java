package org.goalhealth.rules.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.explanation.Comparison;
import org.goalhealth.explanation.Comparison.Sign;
import org.goalhealth.explanation.Operand;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.AppliedLimit;
import org.goalhealth.situation.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The values that a condition compares, as its text names them.
 *
 * <p>For people only: whether a condition holds is what the compiled one says. Understands a property, or a chain of
 * them, against another or a constant, and a bare property; of anything else it says nothing.
 */
final class Operands {

    private static final String PATH = "[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*";
    private static final Pattern COMPARED = Pattern.compile("(.+?)\\s*(>=|<=|==|!=|>|<)\\s*(.+)");
    private static final Pattern BARE = Pattern.compile("(!?)\\s*(" + PATH + ")");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)[BIbiLlDdFf]?");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final String LIMIT = "limit.";

    private final Fact fact;
    private final List<AppliedLimit> limits;

    /** What a property is, or that there is none of that name. */
    private record Found(@Nullable Object value) {}

    Operands(Fact fact, List<AppliedLimit> limits) {
        this.fact = fact;
        this.limits = limits;
    }

    /** What a condition compares; empty where its text says more than that. */
    Optional<Comparison> comparison(String condition) {
        String text = condition.strip();
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            return property(bare.group(2))
                    .filter(found -> found.value() instanceof Boolean)
                    .map(found -> new Comparison(
                            operand(bare.group(2), found.value()),
                            Sign.EQUAL,
                            new Operand.Word(
                                    Optional.empty(),
                                    String.valueOf(bare.group(1).isEmpty()))));
        }
        Matcher compared = COMPARED.matcher(text);
        if (!compared.matches()) {
            return Optional.empty();
        }
        String left = compared.group(1);
        String right = compared.group(3);
        Optional<Found> one = property(left);
        Optional<Found> other = property(right);
        Optional<Operand> first = one.map(found -> operand(left, found.value())).or(() -> constant(left, other));
        Optional<Operand> second =
                other.map(found -> operand(right, found.value())).or(() -> constant(right, one));
        return one.isEmpty() && other.isEmpty()
                ? Optional.empty()
                : first.flatMap(a -> second.map(
                        b -> new Comparison(a, Sign.of(compared.group(2)).orElseThrow(), b)));
    }

    private Operand operand(String name, @Nullable Object value) {
        if (value == null) {
            return new Operand.Nothing(Optional.of(name));
        }
        return number(value)
                .<Operand>map(number -> new Operand.Figure(Optional.of(name), number, limit(name)))
                .orElseGet(() -> new Operand.Word(Optional.of(name), String.valueOf(value)));
    }

    private Optional<AppliedLimit> limit(String name) {
        return limits.stream()
                .filter(limit -> name.equals(LIMIT + limit.name()))
                .findFirst();
    }

    /** @param beside what it is compared with, which tells what a name of a constant means */
    private static Optional<Operand> constant(String text, Optional<Found> beside) {
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            Fraction value = Fraction.of(new BigDecimal(number.group(1)));
            return Optional.of(new Operand.Figure(Optional.empty(), value, Optional.empty()));
        }
        Matcher quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return Optional.of(new Operand.Word(Optional.empty(), quoted.group(1)));
        }
        if (text.equals("null")) {
            return Optional.of(new Operand.Nothing(Optional.empty()));
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new Operand.Word(Optional.empty(), text));
        }
        return beside.map(Found::value)
                .filter(Enum.class::isInstance)
                .map(value -> ((Enum<?>) value).getDeclaringClass().getEnumConstants())
                .flatMap(constants -> Arrays.stream(constants)
                        .map(Enum::name)
                        .filter(name -> text.equals(name) || text.endsWith("." + name))
                        .findFirst())
                .map(name -> new Operand.Word(Optional.empty(), name));
    }

    private static Optional<Fraction> number(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(Fraction.of(((Number) value).longValue()));
        }
        if (value instanceof BigDecimal decimal) {
            return Optional.of(Fraction.of(decimal));
        }
        if (value instanceof Percent percent) {
            return Optional.of(percent.share());
        }
        return value instanceof Fraction fraction ? Optional.of(fraction) : Optional.empty();
    }

    /** The value at the end of a chain of properties; empty where there is no such chain. */
    private Optional<Found> property(String path) {
        if (!path.matches(PATH)) {
            return Optional.empty();
        }
        Object at = fact;
        for (String name : path.split("\\.", -1)) {
            Optional<Method> getter = at == null ? Optional.empty() : getter(at.getClass(), name);
            if (getter.isEmpty()) {
                return Optional.empty();
            }
            try {
                at = getter.get().invoke(at);
            } catch (IllegalAccessException | InvocationTargetException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new Found(at));
    }

    private static Optional<Method> getter(Class<?> type, String name) {
        String rest = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0
                        && (method.getName().equals("get" + rest)
                                || method.getName().equals("is" + rest)
                                || (type.isRecord() && method.getName().equals(name))))
                .findFirst();
    }
}
