package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goalhealth.time.PlanCalendar;

/**
 * Everything the business has decided: goals, KPIs, funnels, budgets, limits, and where the figures come from.
 *
 * <p>Made by {@link PlanFile#read} or {@link #builder}; both check it whole and report every problem together. Immutable
 * and thread-safe. Lists stand in declared order, which is the order in which things are shown.
 *
 * @param off names of rules that are switched off
 */
public record Plan(
        String id,
        LocalText name,
        PlanCalendar calendar,
        List<Dimension> dimensions,
        List<Source> sources,
        List<Kpi> kpis,
        List<Goal> goals,
        List<Funnel> funnels,
        List<Budget> budgets,
        List<LimitLine> limits,
        Set<String> off,
        List<Playbook> playbooks) {

    /** Checks that the parts fit together.
     *
     * @throws InvalidPlanException with every problem, where parts do not fit together */
    public Plan {
        Ids.checked("plan", id);
        dimensions = List.copyOf(dimensions);
        sources = List.copyOf(sources);
        // Series are kept in the plan's order of dimensions: another order would find nothing, and say nothing.
        Segments segments = new Segments(dimensions);
        kpis = kpis.stream().map(segments::ordered).toList();
        goals = goals.stream().map(segments::ordered).toList();
        funnels = List.copyOf(funnels);
        budgets = budgets.stream().map(segments::ordered).toList();
        limits = List.copyOf(limits);
        off = Set.copyOf(new TreeSet<>(off));
        playbooks = List.copyOf(playbooks);
        List<Problem> problems =
                new PlanCheck(dimensions, sources, kpis, goals, funnels, budgets, limits, playbooks).problems();
        if (!problems.isEmpty()) {
            throw new InvalidPlanException(problems);
        }
    }

    /** Starts a plan with ISO weeks in UTC.
     *
     * @param id lower-case words joined by hyphens */
    public static PlanBuilder builder(String id) {
        return new PlanBuilder(id);
    }

    public Optional<Kpi> find(KpiId kpi) {
        return kpis.stream().filter(k -> k.id().equals(kpi)).findFirst();
    }

    /** The KPI of that id.
     *
     * @throws IllegalArgumentException with the nearest names, where the plan has no such KPI */
    public Kpi kpi(KpiId kpi) {
        return find(kpi)
                .orElseThrow(() -> new IllegalArgumentException("plan " + id + " has no kpi '" + kpi + "'\n  "
                        + Nearest.hint(
                                kpi.value(),
                                kpis.stream().map(k -> k.id().value()).toList())));
    }

    public Optional<Goal> find(GoalId goal) {
        return goals.stream().filter(g -> g.id().equals(goal)).findFirst();
    }

    public Optional<Playbook> find(PlaybookId playbook) {
        return playbooks.stream().filter(p -> p.id().equals(playbook)).findFirst();
    }

    /**
     * A segment with its pairs in the plan's order.
     *
     * @throws IllegalArgumentException with the nearest names, where a dimension or value is not in the plan
     */
    public Segment segment(Map<String, String> pairs) {
        List<Segment.Part> parts = new ArrayList<>();
        pairs.forEach((dimension, value) -> parts.add(new Segment.Part(dimension, value)));
        Segments known = new Segments(dimensions);
        Segment segment = new Segment(parts);
        known.problem(segment).ifPresent(text -> {
            throw new IllegalArgumentException(text);
        });
        return known.ordered(segment);
    }

    /** Segments of one KPI in the plan's order: the fewer pairs the earlier, then by the dimensions' values. */
    public Comparator<Segment> segmentOrder() {
        return new Segments(dimensions).order();
    }
}
