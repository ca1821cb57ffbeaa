package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goalhealth.plan.Problem.Code;

/** Whether what a plan says of how it is meant fits to what it has. */
final class DesignCheck {

    private final Map<String, Dimension> dimensions;
    private final Map<KpiId, Kpi> kpis;
    private final List<Problem> problems = new ArrayList<>();

    private DesignCheck(List<Dimension> dimensions, List<Kpi> kpis) {
        this.dimensions = Index.of(dimensions, Dimension::name);
        this.kpis = Index.of(kpis, Kpi::id);
    }

    /**
     * What does not fit.
     *
     * @param goalIds of all goals that are declared, readable or not
     */
    static List<Problem> problems(
            List<Dimension> dimensions, List<Kpi> kpis, List<Goal> goals, Collection<String> goalIds, Design design) {
        if (design.isSilent()) {
            return List.of();
        }
        DesignCheck check = new DesignCheck(dimensions, kpis);
        kpis.forEach(kpi -> design.of(kpi.id()).paid().ifPresent(paid -> check.paid(kpi, paid)));
        goals.stream()
                .filter(goal -> design.goals().containsKey(goal.id()))
                .forEach(goal -> check.goal(goal, design.of(goal.id())));
        check.weights(goals, design);
        design.strategies().forEach(strategy -> check.strategy(strategy, goalIds));
        check.unique(
                "strategies",
                design.strategies().stream().map(one -> one.id().value()).toList());
        check.unique(
                "launches",
                design.launches().stream().map(one -> one.id().value()).toList());
        return check.problems;
    }

    /** Profiles that a builder was given for what the plan does not have. */
    static List<Problem> strangers(List<Kpi> kpis, List<Goal> goals, Staff staff, Design design) {
        if (design.isSilent()) {
            return List.of();
        }
        DesignCheck check = new DesignCheck(List.of(), kpis);
        check.known(
                "goals",
                "goal",
                design.goals().keySet(),
                goals.stream().map(Goal::id).toList());
        check.known(
                "goals",
                "goal",
                design.backings().keySet(),
                goals.stream().map(Goal::id).toList());
        check.known(
                "kpis",
                "kpi",
                design.kpis().keySet(),
                kpis.stream().map(Kpi::id).toList());
        check.known(
                "people",
                "person",
                design.people().keySet(),
                staff.people().stream().map(Person::id).toList());
        return check.problems;
    }

    private void known(String section, String kind, Set<?> said, List<?> had) {
        Set<String> names = had.stream().map(Object::toString).collect(Collectors.toCollection(LinkedHashSet::new));
        said.stream()
                .map(Object::toString)
                .filter(name -> !names.contains(name))
                .sorted()
                .forEach(name -> add(
                        Code.UNKNOWN_NAME,
                        section + "." + name,
                        name,
                        "the plan has no " + kind + " '" + name + "'",
                        Nearest.hint(name, names)));
    }

    private void unique(String section, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> add(
                        Code.DUPLICATE,
                        section + "." + id,
                        id,
                        section + " has '" + id + "' twice",
                        "give one of them another id"));
    }

    private void strategy(Strategy strategy, Collection<String> goalIds) {
        strategy.goals().stream()
                .map(GoalId::value)
                .filter(goal -> !goalIds.contains(goal))
                .forEach(goal -> add(
                        Code.UNKNOWN_NAME,
                        "strategies." + strategy.id() + ".goals",
                        goal,
                        "the plan has no goal '" + goal + "'",
                        Nearest.hint(goal, goalIds)));
    }

    private void paid(Kpi kpi, PaidPart paid) {
        String path = "kpis." + kpi.id() + ".paid";
        if (!kpi.dimensions().contains(paid.dimension())) {
            add(
                    Code.DOES_NOT_FIT,
                    path,
                    paid.dimension(),
                    "kpi " + kpi.id() + " is not cut by '" + paid.dimension() + "', so its paid part cannot be told",
                    "cut it by that dimension, as by: [" + paid.dimension() + "], or name another one");
            return;
        }
        Optional.ofNullable(dimensions.get(paid.dimension()))
                .ifPresent(dimension -> paid.values().stream()
                        .filter(value -> !dimension.values().contains(value))
                        .forEach(value -> add(
                                Code.UNKNOWN_NAME,
                                path,
                                value,
                                "dimension " + paid.dimension() + " has no value '" + value + "'",
                                Nearest.hint(value, dimension.values()))));
    }

    private void goal(Goal goal, GoalProfile profile) {
        String path = "goals." + goal.id();
        boolean figures = profile.from().isPresent()
                || profile.capacity().least().isPresent()
                || profile.calibration().isPresent();
        if (figures && goal.measure().isEmpty()) {
            add(
                    Code.DOES_NOT_FIT,
                    path,
                    goal.id().value(),
                    "goal " + goal.id() + " says where it starts, or what it is held against, and has no KPI",
                    "give kpi, period and target, or take from, capacity and calibration out");
            return;
        }
        if (profile.capacity().least().isPresent()
                && profile.from().filter(from -> from.signum() > 0).isEmpty()) {
            add(
                    Code.DOES_NOT_FIT,
                    path + ".capacity",
                    goal.id().value(),
                    "goal " + goal.id() + " has a capacity for growth, and no figure above 0 that it grows from",
                    "give it, as from: 90000");
        }
        goal.measure()
                .flatMap(measure -> Optional.ofNullable(kpis.get(measure.kpi())))
                .filter(kpi -> kpi.better() == Direction.LOWER)
                .ifPresent(kpi -> lower(path, goal, kpi, profile));
    }

    /** Beside a goal that weighs something, one without a weight would weigh nobody knows what. */
    private void weights(List<Goal> goals, Design design) {
        Set<Optional<GoalId>> weighing = goals.stream()
                .filter(goal -> design.of(goal.id()).weight().isPresent())
                .map(Goal::parent)
                .collect(Collectors.toSet());
        goals.stream()
                .filter(goal -> weighing.contains(goal.parent())
                        && design.of(goal.id()).weight().isEmpty())
                .forEach(goal -> add(
                        Code.MISSING_FIELD,
                        "goals." + goal.id(),
                        goal.id().value(),
                        "goal " + goal.id() + " has no weight, as goals beside it have",
                        "give one to each of them, or to none"));
    }

    /** Ceilings of growth say nothing of what is to fall. */
    private void lower(String path, Goal goal, Kpi kpi, GoalProfile profile) {
        boolean ceiling = profile.calibration()
                .filter(it -> it.market().isPresent()
                        || it.industry()
                                .filter(Calibration.Industry.Mean.class::isInstance)
                                .isPresent())
                .isPresent();
        if (ceiling || profile.capacity().least().isPresent()) {
            add(
                    Code.DOES_NOT_FIT,
                    path,
                    goal.id().value(),
                    "kpi " + kpi.id() + " is better lower, and goal " + goal.id()
                            + " has a capacity, a market or a mean, which are ceilings",
                    "hold it against history and percentile-60");
        }
    }

    private void add(Code code, String path, String value, String message, String fix) {
        problems.add(new Problem(code, Place.JAVA, path, value, message, fix));
    }
}
