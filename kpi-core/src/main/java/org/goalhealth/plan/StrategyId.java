package org.goalhealth.plan;

/** Names a strategy within its plan. Lower-case words joined by hyphens. */
public record StrategyId(String value) implements Comparable<StrategyId> {

    public StrategyId {
        Ids.checked("strategy", value);
    }

    @Override
    public int compareTo(StrategyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
