package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number, a text with its quotes, or a single other character.
 *
 * @param offset where it begins in its file
 */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        MARK
    }

    private static final Pattern TOKEN = Pattern.compile("(?<text>\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*')"
            + "|(?<word>\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*)"
            + "|(?<number>\\d(?:[\\w]|\\.\\d)*)"
            + "|(?<mark>\\S)");

    /** The tokens of a part of a text without comments. */
    static List<Token> all(String text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(text).region(from, to);
        while (found.find()) {
            Kind kind = found.group("text") != null
                    ? Kind.TEXT
                    : found.group("word") != null ? Kind.WORD : found.group("number") != null ? Kind.NUMBER : Kind.MARK;
            tokens.add(new Token(kind, found.group(), found.start()));
        }
        return tokens;
    }

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    int end() {
        return offset + text.length();
    }

    /** A text without its quotes; anything else as it is. */
    String content() {
        return kind == Kind.TEXT ? text.substring(1, text.length() - 1) : text;
    }
}
