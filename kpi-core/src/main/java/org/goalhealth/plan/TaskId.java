package org.goalhealth.plan;

/** Names a task within its plan. Lower-case words joined by hyphens. */
public record TaskId(String value) implements Comparable<TaskId> {

    public TaskId {
        Ids.checked("task", value);
    }

    @Override
    public int compareTo(TaskId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
