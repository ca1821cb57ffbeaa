package org.goalhealth.rules.internal.check;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.goalhealth.plan.Place;

/** A file's text, with the places of its characters. */
final class SourceText {

    private final String file;
    private final String text;
    private final int[] lineStarts;

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    Place place(int offset) {
        int line = lineOf(offset);
        return new Place(file, line + 1, offset - lineStarts[line] + 1);
    }

    /** The line at an offset, without its end. */
    String line(int offset) {
        int line = lineOf(offset);
        int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
        String found = text.substring(lineStarts[line], end);
        return found.endsWith("\r") ? found.substring(0, found.length() - 1) : found;
    }

    /** The offset of a line, counted from 1, and a column, counted from 0. */
    int offset(int line, int column) {
        int start = lineStarts[Math.max(0, Math.min(line, lineStarts.length) - 1)];
        return Math.min(text.length(), start + Math.max(0, column));
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
