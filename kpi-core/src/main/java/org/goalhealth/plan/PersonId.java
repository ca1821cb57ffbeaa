package org.goalhealth.plan;

/** Names a person within its plan. Lower-case words joined by hyphens. */
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        Ids.checked("person", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
