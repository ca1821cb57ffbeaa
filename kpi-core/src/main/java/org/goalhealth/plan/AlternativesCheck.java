package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Fraction;

/** Whether the alternatives of budget lines can come to pass: a goal that can lag, lines that can take, a better target. */
final class AlternativesCheck {

    private final Map<KpiId, Kpi> kpis;
    private final Map<GoalId, Goal> goals;
    private final List<Problem> problems = new ArrayList<>();

    private AlternativesCheck(Map<KpiId, Kpi> kpis, Map<GoalId, Goal> goals) {
        this.kpis = kpis;
        this.goals = goals;
    }

    /** Goals that are not there are said by {@link PlanCheck}. */
    static List<Problem> problems(Map<KpiId, Kpi> kpis, Map<GoalId, Goal> goals, List<Budget> budgets) {
        AlternativesCheck check = new AlternativesCheck(kpis, goals);
        for (Budget budget : budgets) {
            for (int i = 0; i < budget.lines().size(); i++) {
                Budget.Line line = budget.lines().get(i);
                String path = "budgets." + budget.id() + ".lines." + i + ".alternatives";
                line.alternatives().ifPresent(to -> check.line(path, budget, line, to));
            }
        }
        return check.problems;
    }

    private void line(String path, Budget budget, Budget.Line line, Alternatives to) {
        lagging(path + ".goal", line, to.goal());
        for (int i = 0; i < to.lines().size(); i++) {
            Segment taker = to.lines().get(i);
            List<Segment> others = budget.lines().stream()
                    .map(Budget.Line::segment)
                    .filter(segment -> !segment.equals(line.segment()))
                    .toList();
            if (!others.contains(taker)) {
                add(
                        path + ".lines." + i,
                        taker.toString(),
                        "'" + taker + "' is no other line of budget " + budget.id(),
                        Nearest.hint(
                                taker.toString(),
                                others.stream().map(Segment::toString).toList()));
            }
        }
        to.raise().ifPresent(raise -> raise(path + ".raise", raise));
    }

    private void lagging(String path, Budget.Line line, GoalId id) {
        Goal goal = goals.get(id);
        if (goal == null) {
            return;
        }
        Optional<Kpi> kpi = goal.measure().map(Goal.Measure::kpi).map(kpis::get);
        if (goal.measure().isEmpty()) {
            add(path, id.value(), "goal " + id + " has no measure, so it cannot lag", "give it one, or name another");
        } else if (!goal.measure().get().segment().equals(line.segment())) {
            add(
                    path,
                    id.value(),
                    "goal " + id + " is about '" + goal.measure().get().segment() + "', and the line about '"
                            + line.segment() + "'",
                    "name a goal of the line's own segment");
        } else if (kpi.isPresent()) {
            lagging(path, goal.measure().get(), id, kpi.get());
        }
    }

    private void lagging(String path, Goal.Measure measure, GoalId id, Kpi kpi) {
        if (kpi.better() == Direction.LOWER) {
            add(
                    path,
                    id.value(),
                    "kpi " + kpi.id() + " of goal " + id + " is better lower, and nothing of it is to be done",
                    "name a goal that is to be filled, as one of leads");
        } else if (measure.target().target().signum() <= 0) {
            add(
                    path,
                    id.value(),
                    "goal " + id + " has a target of "
                            + measure.target().target().toPlainString() + ", of which no share can be done",
                    "give it a target above 0");
        } else if (measure.judgedEvery().compareTo(kpi.every()) <= 0) {
            add(
                    path,
                    id.value(),
                    "goal " + id + " is judged as often as kpi " + kpi.id() + " has figures, so it is never half done",
                    "name a goal over a longer period");
        }
    }

    private void raise(String path, Alternatives.Raise raise) {
        Goal goal = goals.get(raise.goal());
        if (goal == null) {
            return;
        }
        if (goal.measure().isEmpty()) {
            add(
                    path + ".goal",
                    raise.goal().value(),
                    "goal " + raise.goal() + " has no target that could be raised",
                    "give it one, or name another");
            return;
        }
        Goal.Measure measure = goal.measure().get();
        Kpi kpi = kpis.get(measure.kpi());
        if (kpi != null && !kpi.better().worse(Fraction.of(measure.target().target()), Fraction.of(raise.target()))) {
            add(
                    path + ".target",
                    raise.target().toPlainString(),
                    "a target of " + raise.target().toPlainString() + " is no better than the "
                            + measure.target().target().toPlainString() + " that goal " + raise.goal() + " has",
                    "give a better one");
        }
    }

    private void add(String path, String value, String message, String fix) {
        problems.add(new Problem(Code.DOES_NOT_FIT, Place.JAVA, path, value, message, fix));
    }
}
