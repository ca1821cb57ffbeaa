package org.goalhealth.history;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goalhealth.plan.Kpi;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.PlanCalendar;

/** The closings of a plan's KPIs, one for each cadence and grace. Not thread-safe. */
public final class Closings {

    private record Key(Cadence every, int graceDays) {}

    private final PlanCalendar calendar;
    private final LocalDate start;
    private final Map<Key, Closing> closings = new LinkedHashMap<>();

    public Closings(PlanCalendar calendar, LocalDate date) {
        this.calendar = calendar;
        this.start = date;
    }

    /** The closing of a KPI; the same for all that share its cadence and grace. */
    public Closing of(Kpi kpi) {
        return closings.computeIfAbsent(
                new Key(kpi.every(), kpi.graceDays()),
                key -> new Closing(calendar, key.every(), key.graceDays(), start));
    }

    public Collection<Closing> all() {
        return Collections.unmodifiableCollection(closings.values());
    }
}
