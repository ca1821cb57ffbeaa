package org.goalhealth.plan;

/** Names a KPI within its plan. Lower-case words joined by hyphens. */
public record KpiId(String value) implements Comparable<KpiId> {

    public KpiId {
        Ids.checked("KPI", value);
    }

    @Override
    public int compareTo(KpiId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
