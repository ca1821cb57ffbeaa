package org.goalhealth.plan;

/** Names a goal within its plan. Lower-case words joined by hyphens. */
public record GoalId(String value) implements Comparable<GoalId> {

    public GoalId {
        Ids.checked("goal", value);
    }

    @Override
    public int compareTo(GoalId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
