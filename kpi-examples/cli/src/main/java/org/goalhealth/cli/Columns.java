package org.goalhealth.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/** Rows of texts in columns: the first to the left, the others to the right. */
final class Columns {

    private static final String BETWEEN = "  ";

    private Columns() {}

    /** The words of columns, keyed by a part and their names. */
    static List<String> of(Labels labels, String part, String... names) {
        return Arrays.stream(names).map(name -> labels.get(part + "." + name)).toList();
    }

    /** All rows have as many cells as the first. */
    static void print(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - width(row.get(i)));
                line.append(i == 0 ? row.get(i) + pad : BETWEEN + pad + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** In columns of a terminal, where Chinese characters take two each. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        boolean isWide = script == Character.UnicodeScript.HAN
                || (character >= 0x3000 && character <= 0x303f)
                || (character >= 0xff00 && character <= 0xff60);
        return isWide ? 2 : 1;
    }
}
