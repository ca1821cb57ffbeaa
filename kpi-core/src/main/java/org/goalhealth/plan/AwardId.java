package org.goalhealth.plan;

/** Names an award within its plan. Lower-case words joined by hyphens. */
public record AwardId(String value) implements Comparable<AwardId> {

    public AwardId {
        Ids.checked("award", value);
    }

    @Override
    public int compareTo(AwardId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
