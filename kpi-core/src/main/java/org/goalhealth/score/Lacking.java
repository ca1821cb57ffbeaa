package org.goalhealth.score;

/** Why something has no completion. */
public enum Lacking {
    /** A figure of the period is missing. */
    NO_FIGURE,
    /** The figure, or its part of the target, is not defined, as a return on no spend. */
    UNDEFINED,
    /** Figures of the period may still come: whatever the policy, there is no score before. */
    NOT_CLOSED,
    /** The goal's own period is another. */
    NOT_RUNNING,
    /** The goal has no KPI. */
    NOT_MEASURED,
    /** The KPI has a figure less often than people are scored. */
    TOO_SHORT,
    /** Nobody has judged this conduct in the period. */
    NOT_JUDGED
}
