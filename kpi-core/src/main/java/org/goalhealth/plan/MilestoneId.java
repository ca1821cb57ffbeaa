package org.goalhealth.plan;

/** Names a milestone within its plan. Lower-case words joined by hyphens. */
public record MilestoneId(String value) implements Comparable<MilestoneId> {

    public MilestoneId {
        Ids.checked("milestone", value);
    }

    @Override
    public int compareTo(MilestoneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
