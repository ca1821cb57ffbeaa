package org.goalhealth.rules.check;

/**
 * A text in which one place is marked, as {@code zone == Zone.«DANGR»}.
 *
 * @param text without the marks
 * @param line of the first mark, counted from 1
 * @param column of the first mark, counted from 1
 */
record Marked(String text, int line, int column, int length) {

    static Marked of(String marked) {
        int from = marked.indexOf('«');
        int to = marked.indexOf('»');
        String before = marked.substring(0, from);
        return new Marked(
                before + marked.substring(from + 1, to) + marked.substring(to + 1),
                1 + (int) before.chars().filter(c -> c == '\n').count(),
                from - before.lastIndexOf('\n'),
                to - from - 1);
    }
}
