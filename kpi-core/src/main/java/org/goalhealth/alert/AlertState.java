package org.goalhealth.alert;

/** Where an alert is in its life. The table is at {@link LifeCycle}. */
public enum AlertState {
    /** Found, and not for as long yet as its rule's hold. Nobody is told. */
    PENDING,
    /** Found for long enough; stays so until it is over, whatever keeps people from being told. */
    FIRING,
    /** Over before it fired. */
    GONE,
    /** Over: figures say that its conditions no longer hold. */
    RESOLVED,
    /** Over: by figures that were corrected it should not have fired. */
    WITHDRAWN,
    /** Over: its rule is there no longer, or switched off. */
    RULE_REMOVED,
    /** Over: what it was about is not judged any more, as a goal that has ended or a KPI that left the plan. */
    SUBJECT_REMOVED;

    /** Whether it is over. */
    public boolean isOver() {
        return this != PENDING && this != FIRING;
    }
}
