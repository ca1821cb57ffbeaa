package org.goalhealth.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.history.History;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Subject;
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

    static List<GoalView> all(Plan plan, History history, Situation situation, FactsBySubject facts) {
        return new Tree(plan, history, situation, facts).views();
    }

    /** The goals of a plan from the topmost down. */
    private static final class Tree {
        private final Plan plan;
        private final History history;
        private final Situation situation;
        private final FactsBySubject facts;
        private final Map<GoalId, List<GoalProgress.Cell>> progress = new HashMap<>();
        private final List<GoalView> views = new ArrayList<>();

        Tree(Plan plan, History history, Situation situation, FactsBySubject facts) {
            this.plan = plan;
            this.history = history;
            this.situation = situation;
            this.facts = facts;
            for (GoalProgress one : situation.progress()) {
                progress.put(one.goal(), one.cells());
            }
        }

        List<GoalView> views() {
            all(plan.topmost(), 0);
            return views;
        }

        private void all(List<Goal> goals, int depth) {
            for (Goal goal : goals) {
                views.add(view(goal, depth));
                all(plan.below(goal.id()), depth + 1);
            }
        }

        private GoalView view(Goal goal, int depth) {
            return new GoalView(
                    goal,
                    depth,
                    facts.of(TargetStatus.class, new Subject.OfGoal(goal.id()))
                            .map(TargetStatus::getState)
                            .findFirst(),
                    progress.getOrDefault(goal.id(), List.of()),
                    ElasticityView.of(plan, history, situation.date(), facts, goal));
        }
    }
}
