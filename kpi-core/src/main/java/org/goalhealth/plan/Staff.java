package org.goalhealth.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Period;

/**
 * Who is scored, and by what (S1 to S7). Lists stand in declared order.
 *
 * <p>Made with its plan, which checks that what is named exists. Immutable and thread-safe.
 */
public record Staff(
        List<Objective> objectives,
        List<Role> roles,
        List<Team> teams,
        List<Person> people,
        List<Award> awards,
        List<GoalNote> notes) {

    /** Nobody is scored. */
    public static final Staff NONE = new Staff(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A goal as a role weighs it.
     *
     * @param objective whose key result it is; absent where the role names the goal itself
     * @param points its weight, of 100
     */
    public record Weighted(GoalId goal, Optional<ObjectiveId> objective, Fraction points) {}

    public Staff {
        objectives = List.copyOf(objectives);
        roles = List.copyOf(roles);
        teams = List.copyOf(teams);
        people = List.copyOf(people);
        awards = List.copyOf(awards);
        notes = List.copyOf(notes);
    }

    /** All that a role weighs, key results in the place of their objectives, after the goals it names itself (T5). */
    public List<Weighted> weights(Role role) {
        Map<ObjectiveId, Objective> byId = Index.of(objectives, Objective::id);
        List<Weighted> all = new ArrayList<>();
        role.goals()
                .forEach(one -> all.add(new Weighted(
                        one.goal(), Optional.empty(), Fraction.of(one.weight().points()))));
        role.objectives()
                .forEach(one -> Optional.ofNullable(byId.get(one.objective()))
                        .ifPresent(objective -> objective
                                .keyResults()
                                .forEach(result -> all.add(new Weighted(
                                        result.goal(),
                                        Optional.of(objective.id()),
                                        Fraction.of(one.weight().points()).times(objective.share(result)))))));
        return List.copyOf(all);
    }

    public Optional<Role> find(RoleId role) {
        return roles.stream().filter(one -> one.id().equals(role)).findFirst();
    }

    public Optional<Team> find(TeamId team) {
        return teams.stream().filter(one -> one.id().equals(team)).findFirst();
    }

    public Optional<Person> find(PersonId person) {
        return people.stream().filter(one -> one.id().equals(person)).findFirst();
    }

    /**
     * The person of that id.
     *
     * @throws IllegalArgumentException with the nearest names, where there is none
     */
    public Person person(PersonId person) {
        return find(person)
                .orElseThrow(() -> new IllegalArgumentException("the plan has no person '" + person + "'\n  "
                        + Nearest.hint(
                                person.value(),
                                people.stream().map(one -> one.id().value()).toList())));
    }

    /**
     * The team of that id.
     *
     * @throws IllegalArgumentException with the nearest names, where there is none
     */
    public Team team(TeamId team) {
        return find(team)
                .orElseThrow(() -> new IllegalArgumentException("the plan has no team '" + team + "'\n  "
                        + Nearest.hint(
                                team.value(),
                                teams.stream().map(one -> one.id().value()).toList())));
    }

    /** What a person is scored by; a plan's people have roles. */
    public Role roleOf(Person person) {
        return find(person.role()).orElseThrow();
    }

    /** What was written about a goal in a period. */
    public Optional<GoalNote> note(GoalId goal, Period period) {
        return notes.stream()
                .filter(one -> one.goal().equals(goal) && one.period().equals(period))
                .findFirst();
    }
}
