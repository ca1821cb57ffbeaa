package org.goalhealth.rules.check;

import java.util.List;

/** A mark that stands under a part of a line on a terminal: tabs stay tabs, wide characters count two columns. */
final class Caret {

    /** Characters from one to another, both included. */
    private record Range(int first, int last) {}

    /** Kana, hangul, their punctuation, full-width forms and emoji; ideographs are known otherwise. */
    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115F),
            new Range(0x2E80, 0xA4CF),
            new Range(0xAC00, 0xD7A3),
            new Range(0xF900, 0xFAFF),
            new Range(0xFE30, 0xFE6F),
            new Range(0xFF00, 0xFF60),
            new Range(0xFFE0, 0xFFE6),
            new Range(0x1F300, 0x1FAFF));

    private Caret() {}

    static String under(String line, int from, int length) {
        int start = Math.min(from, line.length());
        int end = Math.min(line.length(), start + Math.max(1, length));
        StringBuilder out = new StringBuilder();
        line.substring(0, start).codePoints().forEach(c -> out.append(c == '\t' ? "\t" : " ".repeat(columns(c))));
        int wide = line.substring(start, end).codePoints().map(Caret::columns).sum();
        return out.append('^').append("~".repeat(Math.max(0, wide - 1))).toString();
    }

    private static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || WIDE.stream().anyMatch(range -> codePoint >= range.first() && codePoint <= range.last());
    }
}
