package org.goalhealth.rules.check;

/** A mark that stands under a part of a line on a terminal: tabs stay tabs, wide characters count two columns. */
final class Caret {

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

    /** Ideographs, kana, hangul, their punctuation, full-width forms and emoji. */
    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || codePoint >= 0x1100 && codePoint <= 0x115F
                || codePoint >= 0x2E80 && codePoint <= 0xA4CF
                || codePoint >= 0xAC00 && codePoint <= 0xD7A3
                || codePoint >= 0xF900 && codePoint <= 0xFAFF
                || codePoint >= 0xFE30 && codePoint <= 0xFE6F
                || codePoint >= 0xFF00 && codePoint <= 0xFF60
                || codePoint >= 0xFFE0 && codePoint <= 0xFFE6
                || codePoint >= 0x1F300 && codePoint <= 0x1FAFF;
    }
}
