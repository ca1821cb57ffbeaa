package org.goalhealth.situation;

import java.time.LocalDate;

/** One day of the evidence. */
public record EvidenceDate(Name name, LocalDate date) {

    /** What a day is; texts name it in lower case in braces: {@code {due}}. */
    public enum Name {
        /** The last day on which something is not late. */
        DUE,
        /** The day from which on it is done. */
        DONE,
        /** The first day of something. */
        FROM,
        /** The last day of something. */
        UNTIL,
        /** The day that a benchmark is of. */
        BENCHMARKED,
        /** The day on which a customer last ordered; or was last spoken to, where there is no order. */
        LAST
    }
}
