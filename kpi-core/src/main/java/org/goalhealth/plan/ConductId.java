package org.goalhealth.plan;

/** Names an item of conduct, such as cooperation, within its plan. Lower-case words joined by hyphens. */
public record ConductId(String value) implements Comparable<ConductId> {

    public ConductId {
        Ids.checked("conduct item", value);
    }

    @Override
    public int compareTo(ConductId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
