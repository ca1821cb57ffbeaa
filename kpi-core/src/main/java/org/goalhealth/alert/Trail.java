package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers transitions and gathers the changes of one call. Not thread-safe. */
final class Trail {

    private long number;
    private List<AlertChange> changes = new ArrayList<>();

    /** Goes on after a number. */
    Trail(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    Alert transition(LocalDate date, Cause cause, Optional<Act> act, Optional<Alert> before, Draft next) {
        Alert after = next.number(++number).alert();
        changes.add(new AlertChange(number, date, cause, act, before, after));
        return after;
    }

    Alert update(LocalDate date, Alert before, Alert after) {
        changes.add(new AlertChange(0, date, new Cause.Updated(), Optional.empty(), Optional.of(before), after));
        return after;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What was gathered since it was last asked. */
    List<AlertChange> taken() {
        List<AlertChange> taken = changes;
        changes = new ArrayList<>();
        return taken;
    }
}
