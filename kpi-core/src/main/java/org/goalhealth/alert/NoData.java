package org.goalhealth.alert;

import java.time.LocalDate;

/**
 * That an alert is not found because nothing can be said, not because all is well.
 *
 * @param since the date of the first evaluation without data
 * @param marked whether it has been so for as long as the rule's policy waits, and so is said
 */
public record NoData(Reason reason, LocalDate since, boolean marked) {

    /** Why nothing can be said. */
    public enum Reason {
        /** The latest closed period has no figure. */
        MISSING,
        /** There are figures, and what they make is undefined: a ratio over nothing, a baseline without a past. */
        UNDEFINED,
        /** The rule failed in this evaluation. */
        RULE_FAILED
    }
}
