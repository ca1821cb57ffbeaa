package org.goalhealth.history.source;

import org.goalhealth.plan.Place;
import org.jspecify.annotations.Nullable;

/** One row of a source, valid until the next is read. Columns are counted from 0, in the header's order. */
interface Row {

    /** A text or what the driver makes of a column; null where there is nothing. Only needed columns are kept. */
    @Nullable
    Object cell(int column);

    /** The physical line on which the row begins, or its number in a query's result; counted from 1. */
    int line();

    /** Where a cell stands. */
    Place place(int column);
}
