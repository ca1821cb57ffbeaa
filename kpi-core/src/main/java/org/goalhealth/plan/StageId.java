package org.goalhealth.plan;

/** Names a stage within its funnel. Lower-case words joined by hyphens. */
public record StageId(String value) implements Comparable<StageId> {

    public StageId {
        Ids.checked("stage", value);
    }

    @Override
    public int compareTo(StageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
