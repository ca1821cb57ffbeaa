package org.goalhealth.budget;

import org.goalhealth.plan.Segment;
import org.goalhealth.quantity.Percent;

/**
 * A budget line that should give.
 *
 * @param move how much of its amount it gives at most
 */
public record Donor(Segment segment, Percent move) {}
