package org.goalhealth.history.source;

import java.util.BitSet;
import java.util.List;
import org.goalhealth.plan.Place;

/** Streams the rows of one source. */
interface Rows {

    /**
     * Reads all rows once and hands them over one by one.
     *
     * @return the taker, as it was made for the header
     * @throws Unusable where the source cannot be read, or cannot be read to its end
     */
    <T extends Taker> T read(Opening<T> opening) throws Unusable;

    /** Makes the taker of rows once the header is known. */
    @FunctionalInterface
    interface Opening<T extends Taker> {
        T open(List<String> header) throws Unusable;
    }

    /** Takes the rows of one source. */
    interface Taker {

        /** The columns whose cells are read; others may be left out. */
        BitSet needed();

        void row(Row row);

        /** A row that is none: wrong number of columns, a cell that is too large. */
        void noRow(Place place, String value, String message, String fix);
    }
}
