package org.goalhealth.plan;

/** Names a definition of rows within its plan. Lower-case words joined by hyphens, but not {@code rows}: that is all. */
public record DefinitionId(String value) implements Comparable<DefinitionId> {

    public DefinitionId {
        Ids.checked("definition", value);
        if (value.equals(Amount.ALL_ROWS)) {
            throw new IllegalArgumentException("'" + value + "' stands for every row of a source\n  "
                    + "give the definition another id, as effective-lead");
        }
    }

    @Override
    public int compareTo(DefinitionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
