package org.goalhealth.plan;

/** Names a playbook within its plan. Lower-case words joined by hyphens. */
public record PlaybookId(String value) implements Comparable<PlaybookId> {

    public PlaybookId {
        Ids.checked("playbook", value);
    }

    @Override
    public int compareTo(PlaybookId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
