package org.goalhealth.split;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Segment;
import org.goalhealth.time.Period;

/**
 * A part of a goal that was taken apart, or the goal itself.
 *
 * @param id unique among the parts, and the id of the goal that the part becomes
 * @param name of the goal, with the part's period, values and role behind it
 * @param label what tells it from the parts it stands with; of the goal itself its name
 * @param role the role that it is for, where the goal is taken apart by roles
 * @param owners who answers for it; where nobody is named, who answers for what it is a part of
 * @param amount in the KPI's unit; below zero where the goal's target is
 * @param parts what it is taken apart into, in order; they add up to the amount. May be empty
 */
public record Part(
        GoalId id,
        LocalText name,
        LocalText label,
        Period period,
        Segment segment,
        Optional<String> role,
        List<String> owners,
        BigDecimal amount,
        List<Part> parts) {

    public Part {
        owners = List.copyOf(owners);
        parts = List.copyOf(parts);
    }

    /** The lowest parts, in order: this one where it is not taken apart. They add up to its amount. */
    public Stream<Part> lowest() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Part::lowest);
    }

    /** This part and all below it, each before its own parts. */
    public Stream<Part> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
    }
}
