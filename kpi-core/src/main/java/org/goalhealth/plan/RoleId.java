package org.goalhealth.plan;

/** Names a role within its plan. Lower-case words joined by hyphens. */
public record RoleId(String value) implements Comparable<RoleId> {

    public RoleId {
        Ids.checked("role", value);
    }

    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
