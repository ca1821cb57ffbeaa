package org.goalhealth.plan;

/** Names a request to adjust a goal within its plan. Lower-case words joined by hyphens. */
public record AdjustmentId(String value) implements Comparable<AdjustmentId> {

    public AdjustmentId {
        Ids.checked("adjustment", value);
    }

    @Override
    public int compareTo(AdjustmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
