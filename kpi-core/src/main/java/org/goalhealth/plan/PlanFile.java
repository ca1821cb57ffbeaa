package org.goalhealth.plan;
/** Reads plans. */
public final class PlanFile {
    private PlanFile() {}
}
