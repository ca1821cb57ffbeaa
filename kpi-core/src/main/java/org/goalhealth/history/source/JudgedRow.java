package org.goalhealth.history.source;

import java.util.List;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.RowVerdict;

/**
 * A row of a source, and what a definition says of it.
 *
 * @param place its line in the file, or its number in a query's result
 * @param cells as the source writes them, one for each column of the header; empty where there is nothing
 */
public record JudgedRow(Place place, List<String> cells, RowVerdict verdict) {

    public JudgedRow {
        cells = List.copyOf(cells);
    }
}
