package org.goalhealth.history;

/** What became of one figure offered to a growing series. */
enum Taken {
    /** It is the period's figure now. */
    ACCEPTED,
    /** It was known, or is older than what is known. */
    KNOWN,
    /** Another figure of the same revision was said before; the period has none now. */
    CONFLICTING,
    /** The period is older than what may still be corrected. */
    TOO_LATE,
    /** The period begins years after the monitor's date. */
    TOO_EARLY,
    /** A sum that it counts to would be too large. */
    TOO_LARGE
}
