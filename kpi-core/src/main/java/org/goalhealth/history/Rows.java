package org.goalhealth.history;

import java.util.List;
import java.util.TreeSet;

/**
 * The periods in which a KPI whose gaps are zero has a row in any segment.
 *
 * <p>A period without a row is zero from the first row to the last one that has closed.
 */
final class Rows {

    private final TreeSet<Integer> rows = new TreeSet<>();
    private int first = SeriesBook.NEVER;

    int first() {
        return first;
    }

    /** The first row came as early as this, though it is dropped by now. */
    void began(int ordinal) {
        first = Math.min(first, ordinal);
    }

    /** Whether the row is the first of its period. */
    boolean add(int ordinal) {
        first = Math.min(first, ordinal);
        return rows.add(ordinal);
    }

    /** The last row up to a period; less than the first where there is none. */
    int lastUpTo(int ordinal) {
        Integer row = rows.floor(ordinal);
        return row == null ? Integer.MIN_VALUE : row;
    }

    /** Drops rows that lie before a period, but for the last of them. */
    void forget(int before) {
        Integer kept = rows.lower(before);
        if (kept != null) {
            rows.headSet(kept).clear();
        }
    }

    /** The rows from a period on, and the last before it. */
    List<Integer> from(int ordinal) {
        Integer before = rows.lower(ordinal);
        return List.copyOf(before == null ? rows : rows.tailSet(before));
    }

    Iterable<Integer> all() {
        return rows;
    }
}
