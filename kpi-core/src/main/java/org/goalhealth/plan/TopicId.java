package org.goalhealth.plan;

/** What a KPI measures and a goal is about, in the company's own word, such as leads or exposure. Lower-case words joined by hyphens. */
public record TopicId(String value) implements Comparable<TopicId> {

    public TopicId {
        Ids.checked("topic", value);
    }

    @Override
    public int compareTo(TopicId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
