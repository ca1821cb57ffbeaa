package org.goalhealth.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where the money of a budget line goes once the goal that it pays for has fallen far behind (W8).
 *
 * @param goal whose lag frees the money; it is about the line's own segment
 * @param lines the segments of the lines of the same budget that take it; at least one
 * @param raise the goal that is to reach more with it
 */
public record Alternatives(GoalId goal, List<Segment> lines, Optional<Raise> raise) {

    public Alternatives {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the alternatives to goal " + goal
                    + " are no lines\n  name at least one, as lines: [{channel: live}]");
        }
    }

    /**
     * A better target for a goal, as a share that is to grow from 60 % to 80 %.
     *
     * @param target in the place of the one that the plan has
     */
    public record Raise(GoalId goal, BigDecimal target) {}
}
