package org.goalhealth.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goalhealth.score.Given.given;
import static org.goalhealth.score.Given.weight;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goalhealth.plan.Award;
import org.goalhealth.plan.AwardId;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.ScoringPolicy;
import org.goalhealth.plan.Team;
import org.goalhealth.plan.TeamId;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.score.TeamScore.GoalState;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Money POOL = Money.of(9000, Currency.getInstance("CNY"));

    @Test
    void whoTiesSharesAPlaceAndTheNextOnesAreLeftFree() {
        Ranking ranking = people("90", "120", "90", "80").cards().ranking(Given.period("2026-01"));
        assertThat(ranking.places())
                .extracting(place -> place.rank()
                        + (place.isTied() ? "= " : " ")
                        + place.card().person().id())
                .containsExactly("1 p1", "2= p0", "2= p2", "4 p3");
    }

    @Test
    void whoHasNoScoreHasNoPlaceAndTakesNone() {
        Ranking ranking = people("90", "_", "80").cards().ranking(Given.period("2026-01"));
        assertThat(ranking.places()).extracting(Ranking.Place::rank).containsExactly(1, 2);
        assertThat(ranking.without())
                .extracting(card -> card.person().id().value())
                .containsExactly("p1");
    }

    @Test
    void quartersAreRankedByTheirOwnScores() {
        Given given = people("90 90 150", "100 100 100");
        assertThat(given.cards()
                        .ranking(Given.period("2026-01"))
                        .places()
                        .get(0)
                        .card()
                        .person()
                        .id())
                .isEqualTo(new PersonId("p1"));
        assertThat(given.cards()
                        .ranking(Given.period("2026-Q1"))
                        .places()
                        .get(0)
                        .card()
                        .person()
                        .id())
                .isEqualTo(new PersonId("p0"));
    }

    @Test
    void aTeamsScoreIsTheMeanOfItsMembers() {
        assertThat(team("100", "90", "105").score()).contains(Fraction.of(195, 2));
        assertThat(team("100", "90", "_").score()).isEmpty();
    }

    @Test
    void aPoolIsFreeOnceTheTeamGoalIsMetAndNotBefore() {
        assertThat(team("100", "50", "50").pool()).contains(POOL);
        assertThat(team("99.99", "200", "200").pool()).isEmpty();
        assertThat(team("99.99", "200", "200").goal()).isEqualTo(GoalState.MISSED);
        assertThat(team("_", "200", "200").goal()).isEqualTo(GoalState.UNKNOWN);
        assertThat(team("_", "200", "200").pool()).isEmpty();
    }

    @Test
    void aGoalOfAMonthIsNotWhatFreesAPoolOfTheYear() {
        Given given = given().goal("whole", Direction.HIGHER, Given.target("10"), "2026", Cadence.YEAR, "100")
                .with(p -> p.team(new Team(
                                new TeamId("east"),
                                LocalText.of("east"),
                                Optional.of(new GoalId("whole")),
                                Optional.of(POOL)))
                        .role(Role.of("lead", ScoringPolicy.DEFAULT, weight("whole", 100)))
                        .person(Person.of("an", "lead").in("east")));
        TeamScore month = given.cards().of(new TeamId("east"), Given.period("2026-01"));
        assertThat(month.goal()).isEqualTo(GoalState.RUNNING);
        assertThat(month.pool()).isEmpty();
    }

    @Test
    void anAwardGoesToTheBestAndToAllWhoTie() {
        assertThat(awards(Optional.empty(), "90", "120", "120").to())
                .containsExactly(new PersonId("p1"), new PersonId("p2"));
    }

    @Test
    void anAwardIsGivenFromItsPointsOn() {
        Optional<BigDecimal> least = Optional.of(BigDecimal.valueOf(120));
        assertThat(awards(least, "90", "120").to()).containsExactly(new PersonId("p1"));
        assertThat(awards(least, "90", "119.99").to()).isEmpty();
    }

    @Test
    void whoMightHaveGotAnAwardIsNamed() {
        assertThat(awards(Optional.empty(), "90", "_").unknown()).containsExactly(new PersonId("p1"));
    }

    @Test
    void anAwardForAGoalIsAmongThoseWhoHaveIt() {
        Award best = new Award(
                new AwardId("best"),
                LocalText.of("best"),
                Cadence.MONTH,
                new Award.Basis.OfGoal(new GoalId("g0")),
                Optional.empty());
        AwardGiven given = people("10", "200")
                .with(p -> p.award(best))
                .cards()
                .awards(Given.period("2026-01"))
                .get(0);
        assertThat(given.to()).containsExactly(new PersonId("p0"));
        assertThat(given.points()).contains(Fraction.of(10));
        assertThat(given.unknown()).isEmpty();
    }

    @Test
    void anAwardOfAnotherCadenceIsNotGiven() {
        assertThat(people("100 100 100")
                        .with(p -> p.award(star(Optional.empty())))
                        .cards()
                        .awards(Given.period("2026-Q1")))
                .isEmpty();
    }

    private static AwardGiven awards(Optional<BigDecimal> atLeast, String... scores) {
        List<AwardGiven> given =
                people(scores).with(p -> p.award(star(atLeast))).cards().awards(Given.period("2026-01"));
        return given.get(0);
    }

    private static Award star(Optional<BigDecimal> atLeast) {
        return new Award(new AwardId("star"), LocalText.of("star"), Cadence.MONTH, Award.Basis.OfScore.SCORE, atLeast);
    }

    /** East, of two members with those scores, whose goal is a hundred. */
    private static TeamScore team(String reached, String one, String other) {
        return given().higher("whole", "100", reached)
                .higher("g0", "100", one)
                .higher("g1", "100", other)
                .with(p -> p.team(new Team(
                                new TeamId("east"),
                                LocalText.of("east"),
                                Optional.of(new GoalId("whole")),
                                Optional.of(POOL)))
                        .role(Role.of("r0", ScoringPolicy.DEFAULT, weight("g0", 100)))
                        .role(Role.of("r1", ScoringPolicy.DEFAULT, weight("g1", 100)))
                        .person(Person.of("p0", "r0").in("east"))
                        .person(Person.of("p1", "r1").in("east"))
                        .person(Person.of("alone", "r1")))
                .cards()
                .of(new TeamId("east"), Given.period("2026-01"));
    }

    /** One person a figure, which is the score: p0, p1, and so on. */
    private static Given people(String... figures) {
        Given given = given();
        for (int i = 0; i < figures.length; i++) {
            String goal = "g" + i;
            String role = "r" + i;
            String person = "p" + i;
            given.higher(goal, "100", figures[i])
                    .with(p -> p.role(Role.of(role, ScoringPolicy.DEFAULT, weight(goal, 100)))
                            .person(Person.of(person, role)));
        }
        return given;
    }
}
