package org.goalhealth.plan;

/** Names a budget within its plan. Lower-case words joined by hyphens. */
public record BudgetId(String value) implements Comparable<BudgetId> {

    public BudgetId {
        Ids.checked("budget", value);
    }

    @Override
    public int compareTo(BudgetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
