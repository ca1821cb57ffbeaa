package org.goalhealth.history.source;

import java.time.LocalDate;

/**
 * A day and the periods it names.
 *
 * @param label as the source writes it
 * @param ordinals of the periods by cadence, {@link #NONE} where it names none; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // read for every row, never compared
record NamedDay(LocalDate date, String label, int[] ordinals) {

    static final int NONE = Integer.MIN_VALUE;
}
