package org.goalhealth.score;

import java.util.Optional;
import org.goalhealth.plan.Team;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.time.Period;

/**
 * How well a team did in a closed period (S7).
 *
 * @param ranking its members among themselves
 * @param goal what became of the team's own goal
 */
public record TeamScore(Team team, Period period, Ranking ranking, GoalState goal) {

    /** What became of a team's own goal. */
    public enum GoalState {
        MET,
        MISSED,
        /** It is judged less often than the period: what a part of it brought frees nothing. */
        RUNNING,
        /** Its figure is not there. */
        UNKNOWN,
        /** The team has none. */
        NONE
    }

    /** The mean of the members' scores (ours); absent where one has none, or there are no members. */
    public Optional<Fraction> score() {
        int members = ranking.places().size();
        return members == 0 || !ranking.without().isEmpty()
                ? Optional.empty()
                : Optional.of(ranking.places().stream()
                        .map(place -> place.card().score().orElseThrow())
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .dividedBy(Fraction.of(members)));
    }

    /** The team's pool, once its goal is met; absent before, and where it has none. */
    public Optional<Money> pool() {
        return team.pool().filter(amount -> goal == GoalState.MET);
    }
}
