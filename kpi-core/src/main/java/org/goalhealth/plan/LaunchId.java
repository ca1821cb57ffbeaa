package org.goalhealth.plan;

/** Names a launch within its plan. Lower-case words joined by hyphens. */
public record LaunchId(String value) implements Comparable<LaunchId> {

    public LaunchId {
        Ids.checked("launch", value);
    }

    @Override
    public int compareTo(LaunchId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
