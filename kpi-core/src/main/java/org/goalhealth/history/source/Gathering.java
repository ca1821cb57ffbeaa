package org.goalhealth.history.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a source towards the figures of its KPIs. The order of rows does not matter. */
interface Gathering {

    /**
     * Takes a row.
     *
     * @param dimensions position of its value for each column of a dimension; kept
     * @param figures for each column of figures, and 1 or 0 for each count; null where nothing is known; kept
     * @throws BadCell where its date does not fit a KPI that it has a figure for
     */
    void take(int line, NamedDay day, int[] dimensions, @Nullable BigDecimal[] figures) throws BadCell;

    /**
     * Hears of a row that is rejected, though its date and dimensions tell what it speaks of.
     *
     * @param dimensions as for {@link #take}; kept
     * @param figures null where nothing is written; else any number, as it is not used, but for counts; kept
     */
    void lose(int line, NamedDay day, int[] dimensions, @Nullable BigDecimal[] figures);

    /**
     * Hears that nobody can say whether a row that it has taken counts.
     *
     * @param figure which of the row's figures that is
     */
    void doubt(int figure, NamedDay day, int[] dimensions);

    /** All rows have been taken: counts them and adds their figures. */
    void finish(Tally tally, Totals totals);
}
