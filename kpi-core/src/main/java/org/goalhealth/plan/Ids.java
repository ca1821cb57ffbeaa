package org.goalhealth.plan;

/** The one grammar of ids: what can stand in a file name, a fingerprint and a URL without being changed. */
final class Ids {

    static final String GRAMMAR = "lower-case letters a-z, digits and hyphens, starting with a letter";

    private static final int LONGEST = 80;

    private Ids() {}

    static String checked(String kind, String value) {
        if (!isId(value)) {
            throw new IllegalArgumentException(kind + " id '" + Problem.shown(value) + "' is no id\n  use " + GRAMMAR
                    + ", at most " + LONGEST + " characters; other scripts go into its name");
        }
        return value;
    }

    static boolean isId(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetter(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean joins = c == '-' && value.charAt(i - 1) != '-' && i < value.length() - 1;
            if (!joins && !isLetter(c) && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
