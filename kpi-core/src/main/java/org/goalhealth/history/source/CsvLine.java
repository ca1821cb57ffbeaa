package org.goalhealth.history.source;

import org.goalhealth.plan.Place;
import org.jspecify.annotations.Nullable;

/**
 * One record of a delimited file.
 *
 * @param cells the needed ones by column; longer than the header where the record is
 * @param count how many fields the record has
 * @param flaw the first column that cannot be used, or -1
 * @param tooLong whether that one is too long; else it holds a NUL
 */
@SuppressWarnings("ArrayRecordComponent") // made for every row, never compared
record CsvLine(String file, int line, @Nullable String[] cells, int count, int flaw, boolean tooLong) implements Row {

    @Override
    public @Nullable Object cell(int column) {
        return cells[column];
    }

    @Override
    public Place place(int column) {
        return new Place(file, line, column + 1);
    }
}
