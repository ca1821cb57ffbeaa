package org.goalhealth.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Milestone;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.plan.Unit;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.PlanCalendar;

/**
 * How far a milestone is from the day on which it is due (W21).
 *
 * <p>On that day it is not late yet. There is one for each milestone and each rule that reads them. Signals: {@link
 * #getDaysLeft}, {@link #getDaysLate}, {@link #isLate}, {@link #isDone}.
 */
public final class MilestoneStatus extends PlanFact implements Judged {

    private static final int DAYS_LEFT = 1;
    private static final int DAYS_LATE = 2;
    private static final int LATE = 4;
    private static final int DONE = 8;

    private final String rule;
    private final Milestone milestone;
    private final AppliedLimits applied;
    private final MilestoneLimit limit;
    private int daysLeft;
    private int daysLate;
    private boolean done;

    MilestoneStatus(
            String rule,
            Milestone milestone,
            AppliedLimits applied,
            MilestoneLimit limit,
            PlanCalendar calendar,
            LocalDate date) {
        super(calendar, date);
        this.rule = rule;
        this.milestone = milestone;
        this.applied = applied;
        this.limit = limit;
    }

    /** The rule whose limit it is judged by. */
    @Override
    public String getRule() {
        return rule;
    }

    /** The id of the milestone. */
    public String getMilestone() {
        return milestone.id().value();
    }

    @Override
    public Subject getSubject() {
        return new Subject.OfMilestone(milestone.id());
    }

    @Override
    public Segment getSegment() {
        return Segment.TOTAL;
    }

    /** The limits that it is judged by. */
    public MilestoneLimit getLimit() {
        return limit;
    }

    /** Days until it is due; 0 on that day and after it. */
    public int getDaysLeft() {
        return daysLeft;
    }

    /** Days since it was due; 0 up to that day. */
    public int getDaysLate() {
        return daysLate;
    }

    /** Whether the day on which it is due has passed, and it is not done. */
    public boolean isLate() {
        return daysLate > 0 && !done;
    }

    /** Whether it is done. */
    public boolean isDone() {
        return done;
    }

    @Override
    int restart() {
        int leftBefore = daysLeft;
        int lateBefore = daysLate;
        boolean wasLate = isLate();
        boolean wasDone = done;
        int ahead = Math.toIntExact(ChronoUnit.DAYS.between(date(), milestone.due()));
        daysLeft = Math.max(0, ahead);
        daysLate = Math.max(0, -ahead);
        done = milestone.done().filter(day -> !day.isAfter(date())).isPresent();
        return MOVED
                | (daysLeft == leftBefore ? 0 : DAYS_LEFT)
                | (daysLate == lateBefore ? 0 : DAYS_LATE)
                | (isLate() == wasLate ? 0 : LATE)
                | (done == wasDone ? 0 : DONE);
    }

    @Override
    List<Object> states() {
        return List.of(daysLeft, daysLate, done);
    }

    @Override
    List<AppliedLimit> limits() {
        return applied.all();
    }

    @Override
    Optional<AppliedLimit> decisive() {
        return applied.all().stream().filter(one -> one.name().equals("days")).findFirst();
    }

    /** Days left or, once it is late, days late, and how many the rule allows. */
    @Override
    List<EvidenceFigure> figures() {
        int days = daysLate > 0 ? daysLate : daysLeft;
        return List.of(
                new EvidenceFigure(EvidenceFigure.Name.VALUE, Fraction.of(days), Unit.Plain.PLAIN),
                new EvidenceFigure(EvidenceFigure.Name.LIMIT, Fraction.of(limit.days()), Unit.Plain.PLAIN));
    }

    /** Since it was due, or since it was as near as the limit says. */
    @Override
    public Evidence evidence() {
        LocalDate due = milestone.due();
        LocalDate begun = daysLate > 0 ? due.plusDays(1) : due.minusDays(limit.days());
        LocalDate since = begun.isAfter(date()) ? date() : begun;
        List<EvidenceDate> dates = new ArrayList<>(2);
        dates.add(new EvidenceDate(EvidenceDate.Name.DUE, due));
        milestone.done().filter(day -> done).ifPresent(day -> dates.add(new EvidenceDate(EvidenceDate.Name.DONE, day)));
        return new Evidence(
                day(since),
                latestPeriod(),
                Math.toIntExact(ChronoUnit.DAYS.between(since, date())) + 1,
                figures(),
                limits(),
                Optional.empty(),
                Optional.empty(),
                dates);
    }
}
