package org.goalhealth.situation;

import java.util.List;
import org.goalhealth.plan.Event;

/** The events that move a series, and how much. Immutable and thread-safe. */
record SeriesEvents(List<Moving> all) {

    /** One of them. */
    record Moving(Event event, Event.Size size, EventDays days) {}

    SeriesEvents {
        all = List.copyOf(all);
    }

    /** Whether one of them falls on any of some periods in a row. */
    boolean touch(int from, int to) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).days().touch(from, to)) {
                return true;
            }
        }
        return false;
    }
}
