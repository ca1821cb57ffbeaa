package org.goalhealth.plan;

import java.util.regex.Pattern;

/** The one grammar of ids: what can stand in a file name, a fingerprint and a URL without being changed. */
final class Ids {

    static final String GRAMMAR = "lower-case letters a-z, digits and hyphens, starting with a letter";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
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
        return value.length() <= LONGEST && ID.matcher(value).matches();
    }
}
