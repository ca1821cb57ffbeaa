package org.goalhealth.finding;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {@code {names}} in braces, of lower-case letters and hyphens. */
public record Template(String text) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    public Template {
        String rest = NAME.matcher(text).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            throw new IllegalArgumentException("the text '" + text + "' has a brace that holds no name\n"
                    + "  write names as {value}, of small letters and hyphens, and close each");
        }
    }

    /** The names in it, in order of the alphabet. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** The text with each name replaced by what stands for it. */
    public String fill(Function<String, String> values) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }
}
