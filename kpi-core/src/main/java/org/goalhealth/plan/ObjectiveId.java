package org.goalhealth.plan;

/** Names an objective within its plan. Lower-case words joined by hyphens. */
public record ObjectiveId(String value) implements Comparable<ObjectiveId> {

    public ObjectiveId {
        Ids.checked("objective", value);
    }

    @Override
    public int compareTo(ObjectiveId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
