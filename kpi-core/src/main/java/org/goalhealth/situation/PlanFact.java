package org.goalhealth.situation;

import java.time.LocalDate;
import java.util.Set;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/**
 * A fact that rests on the plan and the date alone: no figure changes it, and it is never without data.
 *
 * <p>It is judged by days, at the start of each.
 */
abstract sealed class PlanFact extends Fact permits MilestoneStatus, ChannelStatus, StillFact {

    private final PlanCalendar calendar;
    private LocalDate date;

    PlanFact(PlanCalendar calendar, LocalDate date) {
        this.calendar = calendar;
        this.date = date;
    }

    /** The day at whose start it is judged. */
    final LocalDate date() {
        return date;
    }

    /** Time has come to a date; answers which signals changed. */
    final int comesTo(LocalDate to) {
        date = to;
        return restart();
    }

    @Override
    final SourcePeriod latestPeriod() {
        return day(date);
    }

    final SourcePeriod day(LocalDate one) {
        Period period = calendar.periodOf(Cadence.DAY, one);
        return new SourcePeriod(period, period.label());
    }

    @Override
    final Verdict verdict(Set<String> read) {
        return Verdict.GOOD;
    }

    /** It remembers nothing. */
    @Override
    final String judgement() {
        return "";
    }
}
