package org.goalhealth.rules.internal.mutation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.goalhealth.plan.Place;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * A rule file with its syntax tree.
 *
 * @param plain the text with every character of a comment made a blank, for looking things up: positions are the same
 */
public record RuleSource(String file, String text, String plain, PackageDescr tree) {

    private static final Pattern COMMENT_OR_TEXT =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'|//[^\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+[\\w.]+\\s*;?");

    /** Empty where the text cannot be parsed. */
    public static Optional<RuleSource> parse(String file, String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr tree = parser.parse(true, text);
            return tree == null || parser.hasErrors()
                    ? Optional.empty()
                    : Optional.of(new RuleSource(file, text, withoutComments(text), tree));
        } catch (DroolsParserException e) {
            return Optional.empty();
        }
    }

    /** Its rule of that name. */
    public Optional<RuleDescr> rule(String name) {
        return tree.getRules().stream()
                .filter(rule -> rule.getName().equals(name))
                .findFirst();
    }

    /** A text of this file as that of another package. */
    public static String inPackage(String text, String name) {
        Matcher declared = PACKAGE.matcher(withoutComments(text));
        String line = "package " + name + ";";
        return declared.find() ? line + text.substring(declared.end()) : line + "\n" + text;
    }

    /** The first character of an element. */
    int from(BaseDescr element) {
        return element.getStartCharacter();
    }

    /** The first character behind an element; the parser counts a blank or line end behind one to it. */
    int to(BaseDescr element) {
        return Math.min(element.getEndCharacter() + 1, text.length());
    }

    /** Where a character stands. */
    Place place(int at) {
        int line = 1;
        int begin = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            begin = i + 1;
        }
        return new Place(file, line, text.codePointCount(begin, at) + 1);
    }

    /** An edit that replaces a stretch, described by what stands round it. */
    Edit edit(int from, int to, String replacement, String before, String after) {
        return new Edit(place(from), from, to, replacement, before, after);
    }

    /** What stands between two characters, with blanks for line ends. */
    String words(int from, int to) {
        return plain.substring(from, to).strip().replaceAll("\\s+", " ");
    }

    /** As many blanks as the text has characters, a pair of surrogates counted as the two that it is. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder(text.length());
        text.chars().forEach(c -> blank.append(c == '\n' ? '\n' : ' '));
        return blank.toString();
    }

    private static String withoutComments(String text) {
        return COMMENT_OR_TEXT
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group().startsWith("/") ? blank(found.group()) : found.group()));
    }
}
