package org.goalhealth.report;

import java.time.LocalDate;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Segment;

/**
 * A stretch of time in which somebody knows that something was wrong with a KPI.
 *
 * @param segment with its pairs in the plan's order
 * @param from its first day, inclusive
 * @param to its last day, inclusive
 * @param name what happened; empty where nobody said
 */
public record LabelledWindow(KpiId kpi, Segment segment, LocalDate from, LocalDate to, String name) {

    public LabelledWindow {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "the window of kpi " + kpi + " ends on " + to + ", before it begins on " + from + "\n  swap them");
        }
    }

    Days days() {
        return new Days(from, to.plusDays(1));
    }
}
