package org.goalhealth.rules.internal.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The attributes that the engine knows, all but one of which set an order of rules or a clock. */
final class Attributes {

    /** The one that does neither. */
    static final String DIALECT = "dialect";

    private static final Pattern NAMES =
            Pattern.compile("(?:salience|no-loop|lock-on-active|auto-focus|enabled|duration|timer|calendars|dialect"
                    + "|(?:agenda|ruleflow|activation)-group|date-(?:effective|expires))(?![\\w-])");

    private Attributes() {}

    static Optional<String> at(String text, int offset) {
        Matcher found = NAMES.matcher(text).region(offset, text.length());
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }
}
