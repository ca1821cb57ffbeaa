package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.Map;

/** What stands in a row, by the plan's names of its columns. */
public interface RowCells {

    /** The text of a cell in Unicode form NFC, without white space around it; empty where there is none. */
    String text(String column);

    /** The number in a cell. */
    CellNumber number(String column);

    /** What a cell is as a number. */
    sealed interface CellNumber {

        /** One that can be read. */
        record Known(BigDecimal value) implements CellNumber {}

        /** Nothing is written. */
        enum Empty implements CellNumber {
            EMPTY
        }

        /**
         * Something else is written.
         *
         * @param why goes on after column and value, as {@code is no number}
         * @param fix what to do
         */
        record Unreadable(String why, String fix) implements CellNumber {}
    }

    /**
     * Cells handed over in Java: numbers as they are, texts by the plan's grammar of figures, as {@code 1234.5}.
     *
     * @param cells by column; a column that is not there is empty
     */
    static RowCells of(Map<String, ?> cells) {
        return new MapCells(cells);
    }
}
