package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.List;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.time.PlanCalendar;

/** A fact of one day that no time changes, about no part of the business. */
abstract sealed class StillFact extends PlanFact permits DesignFact, CustomerFact {

    private final Subject subject;

    StillFact(Subject subject, PlanCalendar calendar, LocalDate date) {
        super(calendar, date);
        this.subject = subject;
    }

    @Override
    public final Subject getSubject() {
        return subject;
    }

    @Override
    public final Segment getSegment() {
        return Segment.TOTAL;
    }

    @Override
    final int restart() {
        return MOVED;
    }

    @Override
    final List<Object> states() {
        return List.of();
    }
}
