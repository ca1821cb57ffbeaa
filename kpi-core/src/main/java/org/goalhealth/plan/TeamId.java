package org.goalhealth.plan;

/** Names a team within its plan. Lower-case words joined by hyphens. */
public record TeamId(String value) implements Comparable<TeamId> {

    public TeamId {
        Ids.checked("team", value);
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
