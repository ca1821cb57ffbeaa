package org.goalhealth.history;

import java.time.LocalDate;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/**
 * How far time has come for KPIs of one cadence and grace: the latest of their periods that has closed.
 *
 * <p>Moves on by {@link #closes} alone. Not thread-safe.
 */
public final class Closing {

    private final PlanCalendar calendar;
    private final Cadence every;
    private final int graceDays;
    private int latest;

    Closing(PlanCalendar calendar, Cadence every, int graceDays, LocalDate date) {
        this.calendar = calendar;
        this.every = every;
        this.graceDays = graceDays;
        this.latest = latestAt(date);
    }

    public Cadence every() {
        return every;
    }

    public int graceDays() {
        return graceDays;
    }

    /** The ordinal of the latest closed period. */
    public int latest() {
        return latest;
    }

    /** The ordinal of the latest period that is closed at a date. */
    public int latestAt(LocalDate date) {
        return calendar.lastClosed(every, date, graceDays);
    }

    /** The next period has closed. */
    public void closes() {
        latest++;
    }
}
