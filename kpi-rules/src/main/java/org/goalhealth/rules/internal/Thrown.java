package org.goalhealth.rules.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.plan.Problem;
import org.kie.api.runtime.rule.ConsequenceException;

/** What a rule threw, in one line that is the same every time. */
final class Thrown {

    private static final int LONGEST = 200;

    /** As the engine says it: the condition, the rules that have it, and the files they are in. */
    private static final Pattern CONDITION =
            Pattern.compile("Error evaluating constraint '(.*)' in .*", Pattern.DOTALL);

    /** An object's number in the process, which is another one every time. */
    private static final Pattern NUMBER = Pattern.compile("@[0-9a-f]{5,8}\\b");

    private Thrown() {}

    static String byConsequence(Throwable thrown) {
        Throwable cause = thrown instanceof ConsequenceException ? thrown.getCause() : null;
        return "its consequence threw " + words(cause == null ? thrown : cause);
    }

    static String inCondition(Throwable thrown) {
        Matcher constraint = CONDITION.matcher(String.valueOf(thrown.getMessage()));
        Throwable cause = thrown.getCause();
        return constraint.matches() && cause != null
                ? "its condition " + Problem.shown(constraint.group(1), LONGEST) + " threw " + words(cause)
                : "one of its conditions threw " + words(thrown);
    }

    private static String words(Throwable outer) {
        // The engine puts what a condition threw into another exception, which says nothing more.
        Throwable inner = outer.getCause();
        Throwable thrown = inner != null && inner.toString().equals(outer.getMessage()) ? inner : outer;
        String name = thrown.getClass().getName();
        String message = thrown.getMessage() == null ? "" : thrown.getMessage().strip();
        String one = NUMBER.matcher(message.replaceAll("\\s*\\R\\s*", "; ")).replaceAll("");
        return name.substring(name.lastIndexOf('.') + 1) + (one.isEmpty() ? "" : ": " + Problem.shown(one, LONGEST));
    }
}
