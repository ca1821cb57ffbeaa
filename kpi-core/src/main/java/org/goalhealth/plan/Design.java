package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a plan is meant: what reviews of it look at, and no figure is judged by (G).
 *
 * <p>Made with its plan, which checks that what is named exists. Immutable and thread-safe.
 */
public record Design(
        Map<GoalId, GoalProfile> goals,
        Map<KpiId, KpiProfile> kpis,
        Map<PersonId, PersonProfile> people,
        List<Strategy> strategies,
        List<Launch> launches) {

    /** Nothing is said. */
    public static final Design NONE = new Design(Map.of(), Map.of(), Map.of(), List.of(), List.of());

    public Design {
        goals = Map.copyOf(goals);
        kpis = Map.copyOf(kpis);
        people = Map.copyOf(people);
        strategies = List.copyOf(strategies);
        launches = List.copyOf(launches);
    }

    /** Whether nothing is said, as in most plans. */
    boolean isSilent() {
        return goals.isEmpty() && kpis.isEmpty() && people.isEmpty() && strategies.isEmpty() && launches.isEmpty();
    }

    /** Of a goal; {@link GoalProfile#NONE} where nothing is said. */
    public GoalProfile of(GoalId goal) {
        return goals.getOrDefault(goal, GoalProfile.NONE);
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
        final Map<KpiId, KpiProfile> kpis = new LinkedHashMap<>();
        final Map<PersonId, PersonProfile> people = new LinkedHashMap<>();

        Design with(List<Strategy> strategies, List<Launch> launches) {
            return new Design(goals, kpis, people, strategies, launches);
        }
    }
}
