package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goalhealth.plan.Problem.Code;
import org.goalhealth.quantity.Fraction;

/** Whether what a link names can be compared: of one cadence, with baselines, and cut alike. */
final class LinkCheck {

    private final Map<KpiId, Kpi> kpis;
    private final Map<GoalId, Goal> goals;
    private final Map<BudgetId, Budget> budgets;
    private final List<Problem> problems = new ArrayList<>();

    LinkCheck(Map<KpiId, Kpi> kpis, Map<GoalId, Goal> goals, Map<BudgetId, Budget> budgets) {
        this.kpis = kpis;
        this.goals = goals;
        this.budgets = budgets;
    }

    /** The KPIs and goals that a link names, by field. */
    static Map<String, KpiId> kpisOf(Link link) {
        if (link instanceof Link.Leading leading) {
            return Map.of("leading", leading.leading(), "outcome", leading.outcome());
        }
        if (link instanceof Link.Quality quality) {
            return Map.of("volume", quality.volume(), "quality", quality.quality());
        }
        if (link instanceof Link.Pressure pressure) {
            return Map.of("cost", pressure.cost(), "response", pressure.response());
        }
        if (link instanceof Link.Worth worth) {
            return Map.of("worth", worth.worth());
        }
        return Map.of("guard", ((Link.Guard) link).guard());
    }

    /** What does not fit, of a link whose names are known. */
    List<Problem> of(String path, Link link) {
        if (link instanceof Link.Guard guard) {
            guard(path, guard);
        }
        if (link instanceof Link.Worth worth) {
            worth(path, worth);
        }
        if (link instanceof Link.OfKpis pair) {
            find(pair.subject()).ifPresent(one -> find(pair.beside()).ifPresent(other -> pair(path, one, other)));
        }
        if (link instanceof Link.Pressure pressure) {
            pressure.budget()
                    .map(budgets::get)
                    .ifPresent(budget -> find(pressure.cost())
                            .ifPresent(one ->
                                    find(pressure.response()).ifPresent(other -> paid(path, budget, one, other))));
        }
        return problems;
    }

    private void pair(String path, Kpi one, Kpi other) {
        if (one.id().equals(other.id())) {
            add(path, one, "kpi " + one.id() + " is linked with itself", "name two kpis");
            return;
        }
        Stream.of(one, other)
                .filter(kpi -> kpi.baseline().isEmpty())
                .forEach(kpi -> add(
                        path,
                        kpi,
                        "kpi " + kpi.id() + " has no baseline, and a link compares with one",
                        "declare one for it, as baseline: {mean: 8}"));
        sameCadence(path, one, other);
        if (one.levels().stream().noneMatch(Set.copyOf(other.levels())::contains)) {
            add(
                    path,
                    other,
                    "kpi " + one.id() + " is cut to " + one.levels() + ", kpi " + other.id() + " to " + other.levels(),
                    "give both one level");
        }
    }

    private void paid(String path, Budget budget, Kpi one, Kpi other) {
        boolean cutAlike = budget.lines().stream()
                .map(line -> line.segment().level())
                .anyMatch(
                        level -> one.levels().contains(level) && other.levels().contains(level));
        if (!cutAlike) {
            problems.add(new Problem(
                    Code.DOES_NOT_FIT,
                    Place.JAVA,
                    path + ".budget",
                    budget.id().value(),
                    "no line of budget " + budget.id() + " is cut as kpi " + one.id() + " and kpi " + other.id()
                            + " both are",
                    "name a budget whose lines are cut as the kpis are, or leave budget out"));
        }
    }

    private void worth(String path, Link.Worth link) {
        Optional<Goal> goal = Optional.ofNullable(goals.get(link.shareGoal()));
        Optional<Goal.Measure> measure = goal.flatMap(Goal::measure);
        if (goal.isPresent() && measure.isEmpty()) {
            problems.add(new Problem(
                    Code.DOES_NOT_FIT,
                    Place.JAVA,
                    path + ".share-goal",
                    link.shareGoal().value(),
                    "goal " + link.shareGoal() + " has no target that could be raised",
                    "give it one, or name another"));
        }
        Optional<Kpi> worth = find(link.worth());
        if (worth.isPresent() && worth.get().better() == Direction.LOWER) {
            add(
                    path + ".worth",
                    worth.get(),
                    "kpi " + link.worth() + " is better lower, and customers are worth more where it is higher",
                    "name a kpi such as value per customer");
        }
        measure.ifPresent(its -> {
            worth.ifPresent(kpi -> channels(path, link, its, kpi));
            find(its.kpi())
                    .filter(kpi -> !kpi.better().worse(Fraction.of(its.target().target()), Fraction.of(link.raise())))
                    .ifPresent(kpi -> add(
                            path + ".raise",
                            kpi,
                            "a target of " + link.raise().toPlainString() + " is no better than the "
                                    + its.target().target().toPlainString() + " that goal " + link.shareGoal()
                                    + " has",
                            "give a better one"));
        });
    }

    private void channels(String path, Link.Worth link, Goal.Measure measure, Kpi worth) {
        if (measure.segment().equals(link.against())) {
            add(
                    path + ".against",
                    worth,
                    "goal " + link.shareGoal() + " is about '" + link.against() + "', which would be compared with"
                            + " itself",
                    "name another channel");
        }
        for (Segment segment : List.of(measure.segment(), link.against())) {
            if (!worth.levels().contains(segment.level())) {
                add(
                        path,
                        worth,
                        "kpi " + worth.id() + " has no figures for '" + segment + "'; its levels are " + worth.levels(),
                        "add the level to the kpi, or name another");
                return;
            }
        }
    }

    private void guard(String path, Link.Guard link) {
        Optional<Goal.Measure> measure =
                Optional.ofNullable(goals.get(link.goal())).flatMap(Goal::measure);
        Optional<Kpi> guard = find(link.guard());
        if (goals.containsKey(link.goal()) && measure.isEmpty()) {
            problems.add(new Problem(
                    Code.DOES_NOT_FIT,
                    Place.JAVA,
                    path + ".goal",
                    link.goal().value(),
                    "goal " + link.goal() + " has no measure, so nothing says that it is reached",
                    "give it a kpi, a period and a target"));
        }
        if (measure.isPresent() && guard.isPresent()) {
            find(measure.get().kpi()).ifPresent(kpi -> sameCadence(path, guard.get(), kpi));
            if (!guard.get().levels().contains(measure.get().segment().level())) {
                add(
                        path,
                        guard.get(),
                        "kpi " + link.guard() + " has no figures for '"
                                + measure.get().segment()
                                + "', which goal " + link.goal() + " is about; its levels are "
                                + guard.get().levels(),
                        "add the level to the guard, or name another");
            }
        }
    }

    private void sameCadence(String path, Kpi one, Kpi other) {
        if (one.every() != other.every()) {
            add(
                    path,
                    other,
                    "kpi " + one.id() + " has a figure every " + word(one) + ", kpi " + other.id() + " every "
                            + word(other),
                    "link kpis of one cadence");
        }
    }

    private static String word(Kpi kpi) {
        return kpi.every().name().toLowerCase(Locale.ROOT);
    }

    private Optional<Kpi> find(KpiId id) {
        return Optional.ofNullable(kpis.get(id));
    }

    private void add(String path, Kpi kpi, String message, String fix) {
        problems.add(new Problem(Code.DOES_NOT_FIT, Place.JAVA, path, kpi.id().value(), message, fix));
    }
}
