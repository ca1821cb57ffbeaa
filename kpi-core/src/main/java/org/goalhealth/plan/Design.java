package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a plan is meant: what reviews of it look at, and no figure is judged by (G).
 *
 * <p>Made with its plan, which checks that what is named exists. What it says of contingencies stands among the plan's
 * limits as well, and those rules judge by. Immutable and thread-safe.
 */
public record Design(
        Map<GoalId, GoalProfile> goals,
        Map<GoalId, GoalBacking> backings,
        Map<KpiId, KpiProfile> kpis,
        Map<PersonId, PersonProfile> people,
        List<Strategy> strategies,
        List<Launch> launches) {

    /** Nothing is said. */
    public static final Design NONE = new Design(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());

    public Design {
        goals = Map.copyOf(goals);
        backings = Map.copyOf(backings);
        kpis = Map.copyOf(kpis);
        people = Map.copyOf(people);
        strategies = List.copyOf(strategies);
        launches = List.copyOf(launches);
    }

    /** Whether nothing is said, as in most plans. */
    boolean isSilent() {
        return goals.isEmpty()
                && backings.isEmpty()
                && kpis.isEmpty()
                && people.isEmpty()
                && strategies.isEmpty()
                && launches.isEmpty();
    }

    /** Of a goal; {@link GoalProfile#NONE} where nothing is said. */
    public GoalProfile of(GoalId goal) {
        return goals.getOrDefault(goal, GoalProfile.NONE);
    }

    /** Of a goal; {@link GoalBacking#NONE} where nothing is said. */
    public GoalBacking backing(GoalId goal) {
        return backings.getOrDefault(goal, GoalBacking.NONE);
    }

    /** Whether a line of limits says upon what something else is done for a goal. */
    public boolean isContingency(LimitLine line) {
        return backings.values().stream()
                .anyMatch(backing -> backing.contingencies().contains(line));
    }

    /** By which problems name a contingency, as {@code goals.loyal.contingencies.0}; empty of any other line of limits. */
    public Optional<String> contingencyPath(LimitLine line) {
        return backings.entrySet().stream()
                .filter(entry -> entry.getValue().contingencies().contains(line))
                .map(entry -> "goals." + entry.getKey() + ".contingencies."
                        + entry.getValue().contingencies().indexOf(line))
                .findFirst();
    }

    /** Of a KPI; {@link KpiProfile#NONE} where nothing is said. */
    public KpiProfile of(KpiId kpi) {
        return kpis.getOrDefault(kpi, KpiProfile.NONE);
    }

    /** Of a person; {@link PersonProfile#NONE} where nothing is said. */
    public PersonProfile of(PersonId person) {
        return people.getOrDefault(person, PersonProfile.NONE);
    }

    /** With all that builders and readers have gathered. */
    static final class Gathered {
        final Map<GoalId, GoalProfile> goals = new LinkedHashMap<>();
        final Map<GoalId, GoalBacking> backings = new LinkedHashMap<>();
        final Map<KpiId, KpiProfile> kpis = new LinkedHashMap<>();
        final Map<PersonId, PersonProfile> people = new LinkedHashMap<>();

        /** Limits, and after them those of contingencies. */
        List<LimitLine> with(List<LimitLine> limits) {
            List<LimitLine> all = new ArrayList<>(limits);
            backings.values().forEach(backing -> all.addAll(backing.contingencies()));
            return all;
        }

        Design with(List<Strategy> strategies, List<Launch> launches) {
            return new Design(goals, backings, kpis, people, strategies, launches);
        }
    }
}
