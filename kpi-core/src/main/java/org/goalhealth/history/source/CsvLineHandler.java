package org.goalhealth.history.source;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Makes a record of a delimited file: texts only of needed columns, and no failure where one cell is too long. */
final class CsvLineHandler extends AbstractBaseCsvCallbackHandler<CsvLine> {

    static final int LONGEST_FIELD = 1 << 20;

    private final String file;
    private @Nullable BitSet needed;
    private @Nullable String[] cells = new String[16];
    private long line = 1;
    private int breaks;
    private int flaw = -1;
    private boolean tooLong;

    CsvLineHandler(String file) {
        this.file = file;
    }

    /** From the next record on only these columns are kept. */
    void keep(BitSet columns) {
        needed = columns;
        cells = new String[columns.length()];
    }

    /** The physical line which the reading had reached; of a quote that is not closed, where it opened. */
    int reached() {
        return (int) Math.min(Integer.MAX_VALUE, line + breaks);
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        breaks = 0;
        flaw = -1;
        tooLong = false;
        cells = new String[cells.length];
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        for (int i = offset; i < offset + length; i++) {
            char c = buffer[i];
            if (c == 0) {
                flaw(column, false);
            } else if (c == '\n' || (c == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n'))) {
                breaks++;
            }
        }
        if (length > LONGEST_FIELD) {
            flaw(column, true);
        } else if (needed == null || needed.get(column)) {
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, 2 * column);
            }
            cells[column] = new String(buffer, offset, length);
        }
    }

    private void flaw(int column, boolean isTooLong) {
        if (flaw < 0) {
            flaw = column;
            tooLong = isTooLong;
        }
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(file, (int) Math.min(Integer.MAX_VALUE, line), cells, getFieldCount(), flaw, tooLong);
    }
}
