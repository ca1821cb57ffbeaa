package org.goalhealth.budget;

import java.util.List;
import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Percent;
import org.goalhealth.situation.Headroom;

/**
 * A budget line that should give.
 *
 * @param move how much of its amount it gives at most
 * @param goals those that it pays for, with what they may lose
 */
public record Donor(Segment segment, Percent move, List<Headroom.Room> goals) {

    public Donor {
        goals = List.copyOf(goals);
    }

    /** A line that pays for no goal with a floor. */
    public Donor(Segment segment, Percent move) {
        this(segment, move, List.of());
    }
}
