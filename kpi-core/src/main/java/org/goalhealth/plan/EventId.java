package org.goalhealth.plan;

/** Names an event within its plan. Lower-case words joined by hyphens. */
public record EventId(String value) implements Comparable<EventId> {

    public EventId {
        Ids.checked("event", value);
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
