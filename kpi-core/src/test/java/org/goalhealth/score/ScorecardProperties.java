package org.goalhealth.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.score.Given.given;
import static org.goalhealth.score.Given.weight;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goalhealth.plan.CompletionPolicy;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.GrowthCredit;
import org.goalhealth.plan.Incentive;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.ScoringPolicy;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.quantity.Reading;
import org.goalhealth.situation.Completion;
import org.goalhealth.situation.Rungs;
import org.goalhealth.time.Cadence;

class ScorecardProperties {

    @Property(tries = 300)
    void aBetterFigureNeverLowersAScoreAGradeOrAnIncentive(
            @ForAll CompletionPolicy completion,
            @ForAll Direction better,
            @ForAll Incentive.Mode mode,
            @ForAll @Size(3) List<@IntRange(min = 1, max = 200) Integer> rungs,
            @ForAll @IntRange(max = 200) int before,
            @ForAll @IntRange(max = 300) int one,
            @ForAll @IntRange(max = 300) int other) {
        ScoringPolicy policy = ScoringPolicy.DEFAULT
                .with(completion)
                .with(Incentive.of(mode))
                .with(new GrowthCredit(Percent.of(20), BigDecimal.TEN, OptionalInt.empty()));
        int worse = better == Direction.HIGHER ? Math.min(one, other) : Math.max(one, other);
        int best = better == Direction.HIGHER ? Math.max(one, other) : Math.min(one, other);
        Scorecard low = card(policy, better, ladder(better, rungs), before + " " + worse);
        Scorecard high = card(policy, better, ladder(better, rungs), before + " " + best);
        assertThat(high.score().orElseThrow())
                .isGreaterThanOrEqualTo(low.score().orElseThrow());
        assertThat(high.grade().orElseThrow()).isLessThanOrEqualTo(low.grade().orElseThrow());
        assertThat(high.incentive().orElseThrow())
                .isGreaterThanOrEqualTo(low.incentive().orElseThrow());
    }

    @Property(tries = 200)
    void theUnitOfAFigureDoesNotMatter(
            @ForAll CompletionPolicy completion,
            @ForAll Direction better,
            @ForAll @Size(3) List<@IntRange(min = 1, max = 200) Integer> rungs,
            @ForAll @IntRange(max = 300) int actual,
            @ForAll @IntRange(min = 1, max = 1000) int times) {
        ScoringPolicy policy = ScoringPolicy.DEFAULT.with(completion);
        List<Integer> larger = rungs.stream().map(rung -> rung * times).toList();
        assertThat(card(policy, better, ladder(better, larger), "_ " + actual * times)
                        .score())
                .isEqualTo(card(policy, better, ladder(better, rungs), "_ " + actual)
                        .score());
    }

    @Property(tries = 200)
    void theLadderOfAKpiThatIsBetterLowerIsTheMirrorOfTheOther(
            @ForAll @Size(3) List<@IntRange(max = 200) Integer> rungs,
            @ForAll @IntRange(max = 200) int actual,
            @ForAll @IntRange(max = 500) int mirror) {
        Rungs up = Rungs.of(ladder(Direction.HIGHER, rungs));
        Rungs down = Rungs.of(ladder(
                Direction.LOWER, rungs.stream().map(rung -> mirror - rung).toList()));
        Reading high = Completion.of(CompletionPolicy.LADDER, Direction.HIGHER, Fraction.of(actual), up);
        assertThat(Completion.of(CompletionPolicy.LADDER, Direction.LOWER, Fraction.of(mirror - actual), down))
                .isEqualTo(high);
        assertThat(((Reading.Figure) high).value()).isBetween(Fraction.ZERO, Fraction.of(6, 5));
    }

    @Property(tries = 100)
    void allOnTargetScoreTheSumOfTheWeights(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 60) Integer> weights) {
        Given given = given();
        IntStream.range(0, weights.size())
                .forEach(i -> given.goal(
                        "g" + i,
                        i % 2 == 0 ? Direction.HIGHER : Direction.LOWER,
                        Given.target("70"),
                        "2026",
                        Cadence.MONTH,
                        "70"));
        Scorecard card = given.with(p -> p.role(Role.of(
                                "lead",
                                ScoringPolicy.DEFAULT,
                                IntStream.range(0, weights.size())
                                        .mapToObj(i -> weight("g" + i, weights.get(i)))
                                        .toArray(Role.GoalWeight[]::new)))
                        .person(Person.of("an", "lead")))
                .card("2026-01");
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        assertThat(card.score()).contains(Fraction.of(sum));
        assertThat(card.weights()).isEqualTo(Fraction.of(sum));
    }

    private static Target ladder(Direction better, List<Integer> rungs) {
        List<BigDecimal> sorted =
                rungs.stream().sorted().map(BigDecimal::valueOf).toList();
        return better == Direction.HIGHER
                ? Target.of(sorted.get(0), sorted.get(1), sorted.get(2))
                : Target.of(sorted.get(2), sorted.get(1), sorted.get(0));
    }

    /** February's. */
    private static Scorecard card(ScoringPolicy policy, Direction better, Target target, String figures) {
        return given().goal("goal", better, target, "2026", Cadence.MONTH, figures)
                .with(p -> p.role(Role.of("lead", policy, weight("goal", 100))).person(Person.of("an", "lead")))
                .card("2026-02");
    }
}
