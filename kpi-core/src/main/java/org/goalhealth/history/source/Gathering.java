package org.goalhealth.history.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a source towards the figures of its KPIs. The order of rows does not matter. */
interface Gathering {

    /**
     * Takes a row.
     *
     * @param dimensions position of its value for each column of a dimension; kept
     * @param figures for each column of figures; kept
     * @throws BadCell where its date does not fit a KPI that it has a figure for
     */
    void take(int line, NamedDay day, int[] dimensions, @Nullable BigDecimal[] figures) throws BadCell;

    /** All rows have been taken: counts them and adds their figures. */
    void finish(Tally tally, Totals totals);
}
