package org.goalhealth.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Plan;
import org.goalhealth.situation.GoalProgress;
import org.goalhealth.situation.Situation;
import org.goalhealth.situation.TargetState;
import org.goalhealth.situation.TargetStatus;

/**
 * A goal with its progress.
 *
 * @param depth 0 for a goal without a parent
 * @param state the latest result that still stands; empty where there is none
 * @param progress month by month; empty where the goal has no measure, or nothing has closed
 * @param elasticity its results against the resource used for them; empty where it does not declare it
 */
public record GoalView(
        Goal goal,
        int depth,
        Optional<TargetState> state,
        List<GoalProgress.Cell> progress,
        Optional<ElasticityView> elasticity) {

    public GoalView {
        progress = List.copyOf(progress);
    }

    static List<GoalView> all(Plan plan, History history, Situation situation) {
        List<GoalView> views = new ArrayList<>();
        below(plan, history, situation, Optional.empty(), 0, views);
        return views;
    }

    private static void below(
            Plan plan, History history, Situation situation, Optional<GoalId> parent, int depth, List<GoalView> views) {
        for (Goal goal : plan.goals()) {
            if (goal.parent().equals(parent)) {
                views.add(view(plan, history, situation, goal, depth));
                below(plan, history, situation, Optional.of(goal.id()), depth + 1, views);
            }
        }
    }

    private static GoalView view(Plan plan, History history, Situation situation, Goal goal, int depth) {
        Optional<TargetState> state = situation.facts().stream()
                .filter(fact -> fact instanceof TargetStatus status
                        && status.getGoal().equals(goal.id().value()))
                .map(fact -> ((TargetStatus) fact).getState())
                .findFirst();
        List<GoalProgress.Cell> cells = situation.progress().stream()
                .filter(progress -> progress.goal().equals(goal.id()))
                .flatMap(progress -> progress.cells().stream())
                .toList();
        return new GoalView(goal, depth, state, cells, ElasticityView.of(plan, history, situation, goal));
    }
}
