package org.goalhealth.rules.internal.check;

import org.goalhealth.rules.check.RemarkKind;

/** A rule file with spaces for its comments and tabs, every other character at its place. */
final class PlainText {

    private final Notes notes;
    private final String text;
    private final char[] plain;
    private int at;

    private PlainText(Notes notes) {
        this.notes = notes;
        this.text = notes.source().text();
        this.plain = text.toCharArray();
    }

    static String of(Notes notes) {
        PlainText all = new PlainText(notes);
        while (all.at < all.text.length()) {
            all.step();
        }
        return new String(all.plain);
    }

    private void step() {
        char c = text.charAt(at);
        if (text.startsWith("//", at)) {
            int end = text.indexOf('\n', at);
            blank(end < 0 ? text.length() : end);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                notes.add(RemarkKind.UNCLOSED, at, 2, "the comment that begins here is not closed", "close it with */");
            }
            blank(end < 0 ? text.length() : end + 2);
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else {
            if (c == '\t' || c == '\r' || c == '\f' || c == '\uFEFF') {
                plain[at] = ' ';
            }
            at++;
        }
    }

    private void quoted(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end < text.length() && text.charAt(end) == quote) {
            at = end + 1;
            return;
        }
        int lineEnd = text.indexOf('\n', at);
        notes.add(
                RemarkKind.UNCLOSED,
                at,
                1,
                "the text that begins here is not closed on its line",
                "close it with " + quote);
        blank(lineEnd < 0 ? text.length() : lineEnd);
    }

    private void blank(int end) {
        for (; at < end; at++) {
            if (text.charAt(at) != '\n') {
                plain[at] = ' ';
            }
        }
    }
}
