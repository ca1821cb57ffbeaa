package org.goalhealth.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goalhealth.plan.Grade;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.Role;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.time.Period;

/**
 * How well somebody did in a closed period (S1 to S6). Immutable and thread-safe.
 *
 * <p>The score is the sum of completions times weights, and nothing else: weights that do not add up to 100 are stated
 * ({@link #weights}), never made to.
 *
 * @param earned the points of all lines; absent where one is withheld
 * @param growth absent where none is earned, or nothing is said of it
 * @param coaching absent where nobody needs it, or there is no score
 */
public record Scorecard(
        Person person,
        Role role,
        Period period,
        List<GoalLine> goals,
        List<ConductLine> conduct,
        Optional<Fraction> earned,
        Optional<Growth> growth,
        Optional<Coaching> coaching) {

    /** A score on target. */
    public static final Fraction ON_TARGET = Fraction.of(100);

    public Scorecard {
        goals = List.copyOf(goals);
        conduct = List.copyOf(conduct);
    }

    /** What is earned and the credit for growth, in points; absent where something is missing that withholds it. */
    public Optional<Fraction> score() {
        return earned.map(points -> growth.map(Growth::points).map(points::plus).orElse(points));
    }

    public Optional<Grade> grade() {
        return score().map(role.policy().grades()::grade);
    }

    /** By what a bonus is multiplied (S2); absent without a grade, or where the plan gives none for it. */
    public Optional<BigDecimal> bonusFactor() {
        return grade().flatMap(role.policy().grades().factors()::of);
    }

    /** What is paid, as a multiple of the base (S3); absent without a score, or where the role has no incentive. */
    public Optional<Fraction> incentive() {
        return role.policy().incentive().flatMap(incentive -> score().map(incentive::factor));
    }

    /** The sum of all weights, in points: 100 where they add up. */
    public Fraction weights() {
        return marks().map(Mark::weight).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Whether a mark has no completion, whatever the policy made of it. */
    public boolean isIncomplete() {
        return marks().anyMatch(mark -> mark.lacking().isPresent());
    }

    private Stream<Mark> marks() {
        return Stream.concat(
                goals.stream().map(GoalLine::mark), conduct.stream().map(ConductLine::mark));
    }
}
