package org.goalhealth.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goalhealth.quantity.Percent;
import org.goalhealth.time.Period;

/**
 * Somebody who is scored.
 *
 * @param since the first day in the role; where absent, always
 * @param superior whom coaching is suggested to
 * @param conduct what the person's conduct was judged to be
 */
public record Person(
        PersonId id,
        LocalText name,
        RoleId role,
        Optional<TeamId> team,
        Optional<LocalDate> since,
        Optional<PersonId> superior,
        List<ConductScore> conduct) {

    /**
     * How good conduct of one kind was in a period.
     *
     * @param score 100 % is as it should be
     */
    public record ConductScore(Period period, ConductId item, Percent score) {}

    public Person {
        conduct = List.copyOf(conduct);
        since.ifPresent(Dates::checked);
        Set<Object> seen = new HashSet<>();
        for (ConductScore one : conduct) {
            if (!seen.add(List.of(one.period(), one.item()))) {
                throw new IllegalArgumentException(
                        "person " + id + " has two scores for " + one.item() + " in " + one.period() + "\n  give one");
            }
        }
    }

    /** Somebody of no team, named by the id. */
    public static Person of(String id, String role) {
        return new Person(
                new PersonId(id),
                LocalText.of(id),
                new RoleId(role),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The same in a team. */
    public Person in(String other) {
        return new Person(id, name, role, Optional.of(new TeamId(other)), since, superior, conduct);
    }

    /** The same, in the role from a day on. */
    public Person since(LocalDate day) {
        return new Person(id, name, role, team, Optional.of(day), superior, conduct);
    }

    /** The same below somebody. */
    public Person below(String other) {
        return new Person(id, name, role, team, since, Optional.of(new PersonId(other)), conduct);
    }

    /** The same with conduct judged. */
    public Person with(ConductScore... scores) {
        return new Person(id, name, role, team, since, superior, List.of(scores));
    }

    /** Whether the person was in the role on a period's last day. */
    public boolean isThereIn(Period period) {
        return since.isEmpty() || !since.get().isAfter(period.lastDay());
    }

    /** The score for a period: that of the shortest one given which holds all of it. */
    public Optional<Percent> conduct(ConductId item, Period period) {
        return conduct.stream()
                .filter(one -> one.item().equals(item)
                        && !one.period().start().isAfter(period.start())
                        && !one.period().end().isBefore(period.end()))
                .min(Comparator.comparing(one -> one.period().cadence()))
                .map(ConductScore::score);
    }
}
