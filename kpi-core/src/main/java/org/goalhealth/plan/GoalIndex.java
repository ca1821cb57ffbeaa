package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The goals of a plan by what they are below, and by what they are measured by; each list in the plan's order. */
final class GoalIndex {

    /** Those without a parent are below none. */
    private final Map<Optional<GoalId>, List<Goal>> below = new HashMap<>();

    private final Map<KpiId, List<Goal>> measuredBy = new HashMap<>();

    private record Part(KpiId kpi, Segment segment) {}

    private final Map<Part, List<Goal>> measuredIn = new HashMap<>();

    GoalIndex(List<Goal> goals) {
        for (Goal goal : goals) {
            below.computeIfAbsent(goal.parent(), parent -> new ArrayList<>(2)).add(goal);
            goal.measure().ifPresent(measure -> {
                measuredBy
                        .computeIfAbsent(measure.kpi(), kpi -> new ArrayList<>(2))
                        .add(goal);
                measuredIn
                        .computeIfAbsent(new Part(measure.kpi(), measure.segment()), part -> new ArrayList<>(2))
                        .add(goal);
            });
        }
        below.replaceAll((parent, all) -> List.copyOf(all));
        measuredBy.replaceAll((kpi, all) -> List.copyOf(all));
        measuredIn.replaceAll((part, all) -> List.copyOf(all));
    }

    List<Goal> below(Optional<GoalId> parent) {
        return below.getOrDefault(parent, List.of());
    }

    List<Goal> measuredBy(KpiId kpi) {
        return measuredBy.getOrDefault(kpi, List.of());
    }

    List<Goal> measuredBy(KpiId kpi, Segment segment) {
        return measuredIn.getOrDefault(new Part(kpi, segment), List.of());
    }
}
