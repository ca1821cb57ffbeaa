package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Event;
import org.goalhealth.plan.EventId;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Cadence;
import org.jspecify.annotations.Nullable;

/** Which events of a plan move which series. Not thread-safe. */
final class EventBook {

    private final Plan plan;
    private final Map<Key, EventDays> days = new HashMap<>();
    private final Baselines plain;

    private record Key(EventId event, Cadence every) {}

    EventBook(Plan plan) {
        this.plan = plan;
        this.plain = new Baselines(plan.calendar());
    }

    /** What the series' periods are compared with. */
    Baselines baselines(Kpi kpi, Segment segment) {
        SeriesEvents events = of(kpi, segment);
        return events == null ? plain : new Baselines(plan.calendar(), events);
    }

    /** The events that move a series; null where none does. An effect of nothing is none. */
    @Nullable
    SeriesEvents of(Kpi kpi, Segment segment) {
        if (plan.events().isEmpty()) {
            return null;
        }
        List<SeriesEvents.Moving> all = new ArrayList<>();
        for (Event event : plan.events()) {
            Optional<Event.Size> size = event.effectOn(kpi.id(), segment);
            if (size.isPresent() && !isNothing(size.get())) {
                all.add(new SeriesEvents.Moving(event, size.get(), days(event, kpi.every())));
            }
        }
        return all.isEmpty() ? null : new SeriesEvents(all);
    }

    /** How far before a period it is looked, where it is looked back on some periods before it by itself. */
    int lookBack(Kpi kpi, int periods) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        boolean estimated = false;
        for (Event event : plan.events()) {
            for (Event.Effect effect : event.effects()) {
                if (effect.kpi().equals(kpi.id()) && !isNothing(effect.size())) {
                    estimated |= effect.size() == Event.Estimated.ESTIMATED;
                    for (EventDays.Span span : days(event, kpi.every()).spans()) {
                        first = Math.min(first, span.first());
                        last = Math.max(last, span.last());
                    }
                }
            }
        }
        // Once the last time has left what is looked at, nobody asks what the first one did.
        return estimated ? periods + last - first + LookBack.ofBaseline(kpi) : periods;
    }

    /** How many of a KPI's periods an event takes at most. */
    int longest(Kpi kpi) {
        int longest = 0;
        for (Event event : plan.events()) {
            if (event.effects().stream().anyMatch(effect -> effect.kpi().equals(kpi.id()))) {
                for (EventDays.Span span : days(event, kpi.every()).spans()) {
                    longest = Math.max(longest, span.last() - span.first() + 1);
                }
            }
        }
        return longest;
    }

    private static boolean isNothing(Event.Size size) {
        return size instanceof Event.Given given && given.share().equals(Fraction.ZERO);
    }

    private EventDays days(Event event, Cadence every) {
        return days.computeIfAbsent(new Key(event.id(), every), key -> new EventDays(event, every, plan.calendar()));
    }
}
