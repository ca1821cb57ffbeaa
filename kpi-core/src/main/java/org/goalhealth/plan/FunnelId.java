package org.goalhealth.plan;

/** Names a funnel within its plan. Lower-case words joined by hyphens. */
public record FunnelId(String value) implements Comparable<FunnelId> {

    public FunnelId {
        Ids.checked("funnel", value);
    }

    @Override
    public int compareTo(FunnelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
