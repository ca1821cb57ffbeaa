package org.goalhealth.plan;

/**
 * Something that cannot be used, said so that it can be mended.
 *
 * @param place where it stands
 * @param path what it is about, as {@code kpis.online-orders.every}
 * @param value what was found, at most 80 characters, control characters escaped; empty where something is absent
 * @param message what is wrong with it, in a sentence without a full stop
 * @param fix what to do
 */
public record Problem(Code code, Place place, String path, String value, String message, String fix) {

    private static final int LONGEST_VALUE = 80;

    /** The kind of problem; stable, for programs. */
    public enum Code {
        SYNTAX,
        UNKNOWN_FIELD,
        MISSING_FIELD,
        WRONG_TYPE,
        BAD_VALUE,
        DUPLICATE,
        UNKNOWN_NAME,
        OUT_OF_ORDER,
        CYCLE,
        DOES_NOT_FIT,
        UNREADABLE,
        CONFLICT
    }

    public Problem {
        value = shown(value);
    }

    public Problem at(Place other) {
        return new Problem(code, other, path, value, message, fix);
    }

    Problem withPath(String other) {
        return new Problem(code, place, other, value, message, fix);
    }

    /** A value as it may be printed: cut at 80 characters, control characters escaped. */
    public static String shown(String value) {
        return shown(value, LONGEST_VALUE);
    }

    /** A text as it may be printed: cut where it is longer than so many characters, control characters escaped. */
    public static String shown(String value, int most) {
        StringBuilder out = new StringBuilder();
        value.codePoints().limit(most).forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append("\\u%04x".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return value.codePointCount(0, value.length()) > most ? out + "…" : out.toString();
    }

    /** Two lines: place, path, and what is wrong; then what to do. */
    @Override
    public String toString() {
        return place + ": " + path + ": " + message + "\n  " + fix;
    }
}
