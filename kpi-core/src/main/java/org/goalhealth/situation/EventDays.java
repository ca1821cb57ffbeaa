package org.goalhealth.situation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.goalhealth.plan.Event;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;

/** On which periods of one cadence an event falls. Immutable and thread-safe. */
final class EventDays {

    private final PlanCalendar calendar;
    private final Cadence every;
    private final List<Span> spans;

    /** The periods that have days of one time that the event takes place, in a row. */
    record Span(int first, int last, Event.Occurrence days) {}

    EventDays(Event event, Cadence every, PlanCalendar calendar) {
        this.calendar = calendar;
        this.every = every;
        this.spans = event.inOrder().stream()
                .map(days ->
                        new Span(calendar.ordinal(every, days.from()), calendar.ordinal(every, days.until()), days))
                .toList();
    }

    /** The earlier the earlier. */
    List<Span> spans() {
        return spans;
    }

    /** Whether it falls on any of some periods in a row. */
    boolean touch(int from, int to) {
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            if (span.first() <= to && span.last() >= from) {
                return true;
            }
        }
        return false;
    }

    /** Which share of a period's days it takes. */
    Fraction share(int ordinal) {
        Period period = calendar.period(every, ordinal);
        long days = 0;
        for (Span span : spans) {
            if (span.first() <= ordinal && span.last() >= ordinal) {
                days += ChronoUnit.DAYS.between(
                        later(period.start(), span.days().from()),
                        earlier(period.lastDay(), span.days().until()).plusDays(1));
            }
        }
        return Fraction.of(days, ChronoUnit.DAYS.between(period.start(), period.end()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
