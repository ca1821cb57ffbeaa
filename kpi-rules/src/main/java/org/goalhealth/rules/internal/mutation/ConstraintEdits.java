package org.goalhealth.rules.internal.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The edits of one condition within a pattern. */
final class ConstraintEdits {

    private static final String TEXT = "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'";
    private static final Pattern PART = Pattern.compile(TEXT + "|(?<sign>==|!=|>=|<=|>|<|&&|\\|\\|)"
            + "|(?<constant>\\b[A-Z]\\w*(?:\\.[A-Z]\\w*)*\\.[A-Z][A-Z0-9_]*\\b)"
            + "|(?<![\\w.$])(?<figure>[0-9]+(?:\\.[0-9]+)?)(?![\\w.])");
    private static final Pattern BINDING = Pattern.compile("\\$?\\w+\\s*:=?\\s*[\\w.]+");
    private static final Pattern FLAG = Pattern.compile("(?<not>!\\s*)?\\(?\\s*[\\w.]+\\s*\\)?");
    private static final Pattern BOUND = Pattern.compile("\\$?\\w+\\s*:=?(?!=)\\s*");

    /** The one step by which a comparison can be off. */
    private static final Map<String, String> SHIFTED =
            Map.of(">=", ">", ">", ">=", "<=", "<", "<", "<=", "==", "!=", "!=", "==", "&&", "||", "||", "&&");

    private final RuleSource source;
    private final String rule;
    private final int from;
    private final int to;
    private final String words;
    private final List<Edit> edits = new ArrayList<>();

    ConstraintEdits(RuleSource source, String rule, int from, int to) {
        this.source = source;
        this.rule = rule;
        this.from = from;
        this.to = to;
        this.words = source.words(from, to);
    }

    List<Edit> all() {
        if (BINDING.matcher(words).matches() || saysWhoseLimits()) {
            // Neither decides anything: the one names a value, the other says whose limits are meant.
            return List.of();
        }
        drop();
        negate();
        Matcher part = PART.matcher(source.plain()).region(from, to).useTransparentBounds(true);
        while (part.find()) {
            if (part.group("sign") != null) {
                replace(part, SHIFTED.getOrDefault(part.group(), part.group()));
            } else if (part.group("constant") != null) {
                new EnumConstants(source.tree()).others(part.group()).forEach(other -> replace(part, other));
            } else if (part.group("figure") != null) {
                Steps.of(part.group()).forEach(step -> replace(part, step));
            }
        }
        return edits;
    }

    private boolean saysWhoseLimits() {
        return words.matches("rule\\s*==\\s*" + Pattern.quote("\"" + rule + "\""));
    }

    /** Takes the condition away; of one that names a value, all but the name. */
    private void drop() {
        Matcher bound = BOUND.matcher(words);
        if (bound.lookingAt()) {
            Matcher value = Pattern.compile("[\\w.]+").matcher(words).region(bound.end(), words.length());
            String left = value.lookingAt() ? words.substring(0, value.end()) : "";
            edits.add(source.edit(from, to, left, words, left));
            return;
        }
        int begin = from;
        int end = to;
        int comma = next(to, 1);
        if (comma < source.plain().length() && source.plain().charAt(comma) == ',') {
            end = comma + 1;
        } else {
            int before = next(from - 1, -1);
            if (before >= 0 && source.plain().charAt(before) == ',') {
                begin = before;
            }
        }
        Edit cut = source.edit(begin, end, "", words, "");
        edits.add(new Edit(source.place(from), cut.from(), cut.to(), cut.text(), words, ""));
    }

    private void negate() {
        Matcher flag = FLAG.matcher(words);
        if (flag.matches()) {
            String other = flag.group("not") == null ? "!" + words : words.substring(flag.end("not"));
            edits.add(source.edit(from, to, other, words, other));
        }
    }

    private void replace(Matcher part, String other) {
        String after = source.plain().substring(from, part.start())
                + other
                + source.plain().substring(part.end(), to);
        edits.add(source.edit(
                part.start(), part.end(), other, words, after.strip().replaceAll("\\s+", " ")));
    }

    /** The next character from {@code at} on that is no blank. */
    private int next(int at, int step) {
        int i = at;
        while (i >= 0
                && i < source.plain().length()
                && Character.isWhitespace(source.plain().charAt(i))) {
            i += step;
        }
        return i;
    }
}
