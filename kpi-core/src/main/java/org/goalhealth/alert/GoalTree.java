package org.goalhealth.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goalhealth.finding.Fingerprint;
import org.goalhealth.plan.Alternatives;
import org.goalhealth.plan.Budget;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.KpiId;
import org.goalhealth.plan.Link;
import org.goalhealth.plan.Milestone;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;

/**
 * Which goals stand above what alerts are about: a KPI's are those that it is the measure of, in its segment or a wider
 * one, those of the KPIs that it leads, and those above them. A stage, a funnel and a budget line stand below the goals
 * of their KPI; a line below the goal that it pays for, too. A channel's trouble comes from outside: no goal is above it.
 * Immutable and thread-safe.
 */
final class GoalTree {

    private final Plan plan;
    private final Map<GoalId, Optional<GoalId>> parents = new LinkedHashMap<>();
    private final Map<KpiId, List<KpiId>> leadsTo = new HashMap<>();
    private final Map<GoalId, Integer> depths = new HashMap<>();
    private final Comparator<GoalId> topmostLast;

    GoalTree(Plan plan) {
        this.plan = plan;
        for (Goal goal : plan.goals()) {
            parents.put(goal.id(), goal.parent());
        }
        for (Link link : plan.links()) {
            if (link instanceof Link.Leading leading) {
                leadsTo.computeIfAbsent(leading.leading(), kpi -> new ArrayList<>(1))
                        .add(leading.outcome());
            }
        }
        List<GoalId> declared = List.copyOf(parents.keySet());
        Map<GoalId, Integer> places = new HashMap<>();
        declared.forEach(goal -> places.put(goal, places.size()));
        declared.forEach(goal -> depths.put(goal, climb(goal).size()));
        topmostLast = Comparator.comparing((GoalId goal) -> depths.getOrDefault(goal, 0))
                .thenComparing(goal -> places.getOrDefault(goal, 0))
                .reversed();
    }

    /** The goals above, each before those above it; of those that stand as high, the one declared first comes last. */
    List<GoalId> above(Fingerprint fingerprint) {
        Set<GoalId> above = new LinkedHashSet<>();
        nearest(fingerprint.subject(), fingerprint.segment()).forEach(goal -> above.addAll(climb(goal)));
        if (fingerprint.subject() instanceof Subject.OfGoal own) {
            above.remove(own.goal());
        }
        return above.stream().sorted(topmostLast).toList();
    }

    /** Those that the subject itself is about. */
    private Stream<GoalId> nearest(Subject subject, Segment segment) {
        if (subject instanceof Subject.OfGoal own) {
            return Stream.of(own.goal());
        }
        if (subject instanceof Subject.OfKpi own) {
            return measuring(own.kpi(), segment);
        }
        if (subject instanceof Subject.OfEvent of) {
            return measuring(of.kpi(), segment);
        }
        if (subject instanceof Subject.OfFunnel of) {
            return plan.find(of.funnel()).stream()
                    .flatMap(funnel -> measuring(funnel.last().kpi(), segment));
        }
        if (subject instanceof Subject.OfStage of) {
            return plan.find(of.funnel()).stream()
                    .flatMap(funnel -> funnel.stages().stream())
                    .filter(stage -> stage.id().equals(of.stage()))
                    .flatMap(stage -> measuring(stage.kpi(), segment));
        }
        if (subject instanceof Subject.OfLine of) {
            return plan.find(of.budget()).stream()
                    .flatMap(budget -> Stream.concat(measuring(budget.returnKpi(), segment), paidFor(budget, segment)));
        }
        if (subject instanceof Subject.OfMilestone of) {
            return plan.find(of.milestone()).flatMap(Milestone::goal).stream();
        }
        return Stream.of();
    }

    /** The goals that a KPI, or one that it leads, is the measure of, in the segment or a wider one. */
    private Stream<GoalId> measuring(KpiId kpi, Segment segment) {
        Set<KpiId> kpis = new LinkedHashSet<>();
        follow(kpi, kpis);
        return kpis.stream()
                .flatMap(one -> plan.measuredBy(one).stream())
                .filter(goal -> goal.measure()
                        .filter(measure -> segment.isWithin(measure.segment()))
                        .isPresent())
                .map(Goal::id);
    }

    private void follow(KpiId kpi, Set<KpiId> into) {
        if (into.add(kpi)) {
            leadsTo.getOrDefault(kpi, List.of()).forEach(outcome -> follow(outcome, into));
        }
    }

    private static Stream<GoalId> paidFor(Budget budget, Segment segment) {
        return budget.lines().stream()
                .filter(line -> line.segment().equals(segment))
                .flatMap(line -> line.alternatives().stream())
                .map(Alternatives::goal);
    }

    /** A goal and those above it. */
    private Set<GoalId> climb(GoalId from) {
        Set<GoalId> goals = new LinkedHashSet<>();
        Optional<GoalId> goal = Optional.of(from);
        while (goal.isPresent() && goals.add(goal.get())) {
            goal = parents.getOrDefault(goal.get(), Optional.empty());
        }
        return goals;
    }
}
