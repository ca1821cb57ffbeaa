package org.goalhealth.rules.internal.check;

import java.util.Optional;
import org.goalhealth.plan.Nearest;

/** Whether two things can be compared, in the words of a rule file. */
final class Comparing {

    /** What is wrong with a comparison, and what to do. */
    record Mismatch(String message, String hint) {}

    private Comparing() {}

    /**
     * What is wrong with comparing a value with another; empty where nothing is, or where it cannot be told.
     *
     * @param text the left side as written
     * @param other the right side as written
     * @param ordered whether it is compared which is more
     */
    static Optional<Mismatch> check(Class<?> left, String text, Class<?> right, String other, boolean ordered) {
        boolean numbers = Meaning.isNumber(left) && Meaning.isNumber(right);
        boolean related = numbers
                || (Meaning.isBoolean(left) && Meaning.isBoolean(right))
                || left.isAssignableFrom(right)
                || right.isAssignableFrom(left);
        if (!related) {
            return left.isInterface() && !right.isPrimitive() && right != String.class
                    ? Optional.empty()
                    : Optional.of(new Mismatch(
                            text + " is " + Meaning.words(left) + ", and " + other + " is " + Meaning.words(right),
                            instead(left, right, other)));
        }
        return ordered && Meaning.isBoolean(left)
                ? Optional.of(new Mismatch(
                        text + " is true or false, and neither is more than the other",
                        "compare with == or !=, or write " + text + " or !" + text))
                : Optional.empty();
    }

    private static String instead(Class<?> left, Class<?> right, String other) {
        String content = other.length() > 1 && "\"'".indexOf(other.charAt(0)) >= 0
                ? other.substring(1, other.length() - 1)
                : other;
        if (left.isEnum() && right == String.class) {
            return Nearest.to(content, Meaning.constants(left).toList()).stream()
                    .findFirst()
                    .map(constant -> "write " + left.getSimpleName() + "." + constant + ", without quotes")
                    .orElse("write one of its constants, as " + left.getSimpleName() + "."
                            + Meaning.constants(left).findFirst().orElse(""));
        }
        if (Meaning.isNumber(left)) {
            return right == String.class && content.matches("-?\\d+(\\.\\d+)?")
                    ? "write " + content + ", without quotes"
                    : "compare with a number, as 3";
        }
        if (left == String.class) {
            return right.isPrimitive() ? "write \"" + content + "\", with quotes" : "compare with a text in quotes";
        }
        if (Meaning.isBoolean(left)) {
            return "write the property alone, or ! and the property";
        }
        return "compare with " + Meaning.words(left);
    }
}
