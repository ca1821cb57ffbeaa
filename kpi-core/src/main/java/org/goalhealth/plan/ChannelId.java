package org.goalhealth.plan;

/** Names a channel within its plan. Lower-case words joined by hyphens. */
public record ChannelId(String value) implements Comparable<ChannelId> {

    public ChannelId {
        Ids.checked("channel", value);
    }

    @Override
    public int compareTo(ChannelId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
