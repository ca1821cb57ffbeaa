package org.goalhealth.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads {@code obs.csv}: a row {@code week,series,value} for every series of every week, by weeks and series.
 *
 * <p>Made for this one shape of file: it walks over the bytes once and makes no object for a row. Loop and library read
 * with it alike.
 */
final class ObservationFile {

    private static final String HEADER = "week,series,value";
    private static final int BUFFER = 1 << 18;

    // A character less '0', so that digits are their value.
    private static final int COMMA = ',' - '0';
    private static final int DOT = '.' - '0';
    private static final int RETURN = '\r' - '0';
    private static final int LINE_END = '\n' - '0';

    private static final int LONGEST_INT = 9;
    private static final int LONGEST_VALUE = 15;

    private final Path file;
    private final int series;
    private final RowTaker taker;
    private int week;
    private int rowsInWeek;
    private long line = 1;

    private ObservationFile(Path file, int series, RowTaker taker) {
        this.file = file;
        this.series = series;
        this.taker = taker;
    }

    /**
     * Hands over the whole file.
     *
     * @param series how many there are; their numbers count from 0
     * @throws BadInputException with the line, where it is not what it should be
     */
    static void read(Path file, int series, RowTaker taker) throws IOException {
        new ObservationFile(file, series, taker).read();
    }

    private void read() throws IOException {
        byte[] bytes = new byte[BUFFER];
        int filled = 0;
        boolean header = true;
        try (InputStream in = Files.newInputStream(file)) {
            int got;
            while ((got = in.read(bytes, filled, bytes.length - filled)) >= 0) {
                filled += got;
                int whole = afterLastLine(bytes, filled);
                int at = 0;
                if (header && whole > 0) {
                    at = header(bytes);
                    header = false;
                }
                rows(bytes, at, whole);
                if (whole == 0 && filled == bytes.length) {
                    throw malformed(bytes, 0, filled);
                }
                System.arraycopy(bytes, whole, bytes, 0, filled - whole);
                filled -= whole;
            }
        }
        if (filled > 0 && !header) {
            bytes[filled] = '\n';
            rows(bytes, 0, filled + 1);
        }
        if (header || line == 1) {
            throw new BadInputException(file + " has no rows", "give a header " + HEADER + " and rows");
        }
        endWeek();
    }

    private static int afterLastLine(byte[] bytes, int filled) {
        int after = filled;
        while (after > 0 && bytes[after - 1] != '\n') {
            after--;
        }
        return after;
    }

    private int header(byte[] bytes) {
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        String found = new String(bytes, 0, end, StandardCharsets.UTF_8).strip();
        if (!found.equals(HEADER)) {
            throw new BadInputException(file + " has the header '" + found + "'", "its header is " + HEADER);
        }
        return end + 1;
    }

    /** Takes whole lines: every one up to {@code end} ends with a line end, at which every loop stops. */
    private void rows(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end) {
            int start = at;
            int c;
            int inWeek = 0;
            while ((c = bytes[at++] - '0') >= 0 && c <= 9) {
                inWeek = inWeek * 10 + c;
            }
            int afterWeek = at;
            boolean good = c == COMMA && at - start > 1 && at - start <= LONGEST_INT + 1;
            int ofSeries = 0;
            if (good) {
                while ((c = bytes[at++] - '0') >= 0 && c <= 9) {
                    ofSeries = ofSeries * 10 + c;
                }
                good = c == COMMA && at - afterWeek > 1 && at - afterWeek <= LONGEST_INT + 1;
            }
            if (!good) {
                throw malformed(bytes, start, end);
            }
            boolean negative = bytes[at] == '-';
            if (negative) {
                at++;
            }
            int beforeValue = at;
            long value = 0;
            while ((c = bytes[at++] - '0') >= 0 && c <= 9) {
                value = value * 10 + c;
            }
            good = at - beforeValue > 1;
            int decimals = 0;
            if (c == DOT) {
                int afterDot = at;
                while ((c = bytes[at++] - '0') >= 0 && c <= 9) {
                    value = value * 10 + c;
                }
                decimals = at - afterDot - 1;
                good &= decimals > 0;
            }
            if (c == RETURN) {
                c = bytes[at++] - '0';
            }
            if (!good || c != LINE_END || decimals > 2 || at - beforeValue > LONGEST_VALUE) {
                throw malformed(bytes, start, end);
            }
            if (decimals < 2) {
                value *= decimals == 0 ? 100 : 10;
            }
            line++;
            if (inWeek != week) {
                turnTo(inWeek);
            }
            if (ofSeries != rowsInWeek || ofSeries >= series) {
                throw outOfOrder(ofSeries);
            }
            rowsInWeek++;
            taker.row(ofSeries, week, negative ? -value : value);
        }
    }

    private void turnTo(int next) {
        if (next != week + 1 || next >= RetailWeeks.COUNT) {
            throw new BadInputException(
                    file + " line " + line + " is of week " + next + " after rows of week " + week,
                    "sort rows by week; weeks count from 0 to at most " + (RetailWeeks.COUNT - 1) + " without a hole");
        }
        endWeek();
        week = next;
    }

    private BadInputException outOfOrder(int found) {
        String wanted =
                rowsInWeek < series ? "series " + rowsInWeek + " should stand" : "week " + week + " is complete";
        return new BadInputException(
                file + " line " + line + " is of series " + found + " where " + wanted,
                "give each of the " + series + " series one row a week, in their order");
    }

    private void endWeek() {
        if (rowsInWeek != series) {
            throw new BadInputException(
                    file + ": week " + week + " has " + rowsInWeek + " rows for " + series + " series",
                    "give each series one row a week");
        }
        rowsInWeek = 0;
        taker.weekEnded(week);
    }

    private BadInputException malformed(byte[] bytes, int start, int end) {
        int lineEnd = start;
        while (lineEnd < end && bytes[lineEnd] != '\n' && lineEnd - start < 80) {
            lineEnd++;
        }
        String text = new String(Arrays.copyOfRange(bytes, start, lineEnd), StandardCharsets.UTF_8).strip();
        return new BadInputException(
                file + " line " + (line + 1) + " is '" + text + "'",
                "a row is " + HEADER + ", as 17,4,123.25: whole numbers, and a value with at most two decimals");
    }
}
