package org.goalhealth.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.LimitLine;
import org.goalhealth.plan.LimitScope;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;

/**
 * A line of limits as facts are looked up: its goal, if it names one, stands for the KPI and segment of the goal's
 * measure.
 *
 * @param written whose scope the evidence shows
 */
record ScopedLine(LimitLine written, LimitScope scope) {

    /** Empty where the line's goal has no measure, or nothing of it is in the line's segment. */
    static Optional<ScopedLine> of(Plan plan, LimitLine line) {
        return resolved(plan, line.scope()).map(scope -> new ScopedLine(line, scope));
    }

    /** The scope with its goal resolved; empty where that goal has no measure or nothing of it is in the segment. */
    private static Optional<LimitScope> resolved(Plan plan, LimitScope scope) {
        return scope.goal().isEmpty()
                ? Optional.of(scope)
                : scope.goal()
                        .flatMap(plan::find)
                        .flatMap(Goal::measure)
                        .flatMap(measure -> joined(measure.segment(), scope.segment())
                                .map(segment -> LimitScope.of(measure.kpi(), segment)));
    }

    /** What is in both; empty where they give a dimension two values. */
    static Optional<Segment> joined(Segment one, Segment other) {
        List<Segment.Part> parts = new ArrayList<>(one.parts());
        for (Segment.Part part : other.parts()) {
            Optional<String> value = one.value(part.dimension());
            if (value.isEmpty()) {
                parts.add(part);
            } else if (!value.get().equals(part.value())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Segment(parts));
    }
}
