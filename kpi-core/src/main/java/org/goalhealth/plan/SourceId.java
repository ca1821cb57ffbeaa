package org.goalhealth.plan;

/** Names a data source within its plan. Lower-case words joined by hyphens. */
public record SourceId(String value) implements Comparable<SourceId> {

    public SourceId {
        Ids.checked("source", value);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
