package org.goalhealth.plan;

import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.quantity.Percent;

/**
 * How much more than today can be carried (G12): 50 % is half as much again.
 *
 * @param supply by what can be made or served
 * @param channels by what can be sold
 */
public record Capacity(Optional<Percent> supply, Optional<Percent> channels) {

    /** Nothing is known. */
    public static final Capacity UNKNOWN = new Capacity(Optional.empty(), Optional.empty());

    /** The lesser of what is known. */
    public Optional<Percent> least() {
        return Stream.of(supply, channels)
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.points().compareTo(other.points()) <= 0 ? one : other);
    }
}
