package org.goalhealth.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.Funnel;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Milestone;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * Which goals stand above what alerts are about: a KPI's are those that it is the measure of, in its segment or a wider
 * one, and those above them. Immutable and thread-safe.
 */
final class GoalTree {

    private final Plan plan;
    private final Map<GoalId, Optional<GoalId>> parents = new HashMap<>();
    private final Map<KpiId, List<Goal>> measuredBy = new HashMap<>();

    GoalTree(Plan plan) {
        this.plan = plan;
        for (Goal goal : plan.goals()) {
            parents.put(goal.id(), goal.parent());
            goal.measure()
                    .ifPresent(measure -> measuredBy
                            .computeIfAbsent(measure.kpi(), kpi -> new ArrayList<>(1))
                            .add(goal));
        }
    }

    /** The goals above, each before those above it. */
    Set<GoalId> above(Fingerprint fingerprint) {
        Subject subject = fingerprint.subject();
        if (subject instanceof Subject.OfGoal goal) {
            Set<GoalId> above = new LinkedHashSet<>();
            climb(parents.getOrDefault(goal.goal(), Optional.empty()), above);
            return above;
        }
        if (subject instanceof Subject.OfKpi kpi) {
            return above(kpi.kpi(), fingerprint.segment());
        }
        if (subject instanceof Subject.OfFunnel of) {
            return plan.find(of.funnel())
                    .map(funnel -> above(funnel.last().kpi(), fingerprint.segment()))
                    .orElse(Set.of());
        }
        if (subject instanceof Subject.OfStage stage) {
            return plan.funnels().stream()
                    .filter(funnel -> funnel.id().equals(stage.funnel()))
                    .flatMap(funnel -> funnel.stages().stream())
                    .filter(one -> one.id().equals(stage.stage()))
                    .map(Funnel.Stage::kpi)
                    .findFirst()
                    .map(kpi -> above(kpi, fingerprint.segment()))
                    .orElse(Set.of());
        }
        if (subject instanceof Subject.OfLine line) {
            return plan.budgets().stream()
                    .filter(budget -> budget.id().equals(line.budget()))
                    .findFirst()
                    .map(budget -> above(budget.returnKpi(), fingerprint.segment()))
                    .orElse(Set.of());
        }
        if (subject instanceof Subject.OfMilestone of) {
            Set<GoalId> above = new LinkedHashSet<>();
            climb(plan.find(of.milestone()).flatMap(Milestone::goal), above);
            return above;
        }
        return Set.of();
    }

    private Set<GoalId> above(KpiId kpi, Segment segment) {
        Set<GoalId> above = new LinkedHashSet<>();
        for (Goal goal : measuredBy.getOrDefault(kpi, List.of())) {
            if (goal.measure()
                    .map(measure -> segment.isWithin(measure.segment()))
                    .orElse(false)) {
                climb(Optional.of(goal.id()), above);
            }
        }
        return above;
    }

    private void climb(Optional<GoalId> from, Set<GoalId> into) {
        Optional<GoalId> goal = from;
        while (goal.isPresent() && into.add(goal.get())) {
            goal = parents.getOrDefault(goal.get(), Optional.empty());
        }
    }
}
