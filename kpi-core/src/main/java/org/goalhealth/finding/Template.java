package org.goalhealth.finding;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {@code {names}} in braces, of lower-case letters and hyphens.
 *
 * <p>What stands between <code>{if name}</code> and <code>{end}</code> is said only where there is such a thing.
 */
public record Template(String text) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    private static final Pattern CLAUSE = Pattern.compile("\\{if ([a-z-]+)}(.*?)\\{end}");

    public Template {
        String whole = CLAUSE.matcher(text).replaceAll(clause -> Matcher.quoteReplacement(clause.group(2)));
        if (whole.contains("{end}")) {
            throw new IllegalArgumentException("the text '" + text + "' has an {end} that nothing begins\n"
                    + "  begin it with {if value}; one clause cannot hold another");
        }
        String rest = NAME.matcher(whole).replaceAll("");
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            throw new IllegalArgumentException("the text '" + text + "' has a brace that holds no name\n"
                    + "  write names as {value}, of small letters and hyphens, and close each, {if value} by {end}");
        }
    }

    /** The names in it, in order of the alphabet. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        NAME.matcher(with(condition -> true)).results().forEach(match -> names.add(match.group(1)));
        return names;
    }

    /** What clauses of it depend on, in order of the alphabet. */
    public Set<String> conditions() {
        Set<String> conditions = new TreeSet<>();
        CLAUSE.matcher(text).results().forEach(match -> conditions.add(match.group(1)));
        return conditions;
    }

    /** The text with each name replaced by what stands for it, and every clause. */
    public String fill(Function<String, String> values) {
        return fill(values, condition -> true);
    }

    /** The text with each name replaced by what stands for it, and the clauses whose condition is there. */
    public String fill(Function<String, String> values, Predicate<String> isThere) {
        return NAME.matcher(with(isThere)).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }

    private String with(Predicate<String> isThere) {
        return CLAUSE.matcher(text)
                .replaceAll(clause -> isThere.test(clause.group(1)) ? Matcher.quoteReplacement(clause.group(2)) : "");
    }
}
