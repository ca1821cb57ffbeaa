package org.goalhealth.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.score.Given.given;
import static org.goalhealth.score.Given.weight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.goalhealth.plan.CompletionPolicy;
import org.goalhealth.plan.ConductId;
import org.goalhealth.plan.Course;
import org.goalhealth.plan.Direction;
import org.goalhealth.plan.Goal;
import org.goalhealth.plan.GoalId;
import org.goalhealth.plan.Grade;
import org.goalhealth.plan.GradeScale;
import org.goalhealth.plan.GrowthCredit;
import org.goalhealth.plan.Incentive;
import org.goalhealth.plan.Kpi;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.MissingPolicy;
import org.goalhealth.plan.Objective;
import org.goalhealth.plan.ObjectiveId;
import org.goalhealth.plan.Person;
import org.goalhealth.plan.PersonId;
import org.goalhealth.plan.Role;
import org.goalhealth.plan.RoleId;
import org.goalhealth.plan.ScoringPolicy;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Target;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Percent;
import org.goalhealth.time.Cadence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {

    private static final ScoringPolicy USUAL = ScoringPolicy.DEFAULT;
    private static final ScoringPolicy LADDER = USUAL.with(CompletionPolicy.LADDER);

    @Test
    void theExampleOfTheDocumentsGives44And27() {
        Scorecard card = given().higher("sales", "100", "110")
                .higher("leads", "200", "180")
                .with(p -> p.role(Role.of("lead", USUAL, weight("sales", 40), weight("leads", 30)))
                        .person(Person.of("an", "lead")))
                .card("2026-01");
        assertThat(card.goals())
                .extracting(line -> line.mark().points().orElseThrow())
                .containsExactly(Fraction.of(44), Fraction.of(27));
        assertThat(card.score()).contains(Fraction.of(71));
    }

    @Test
    void weightsThatDoNotAddUpAreStatedAndNotMadeTo() {
        Scorecard card = given().higher("sales", "100", "100")
                .with(p -> p.role(Role.of("lead", USUAL, weight("sales", 70))).person(Person.of("an", "lead")))
                .card("2026-01");
        assertThat(card.weights()).isEqualTo(Fraction.of(70));
        assertThat(card.score()).contains(Fraction.of(70));
    }

    @Test
    void aCostOverItsTargetIsUnderAHundredPercent() {
        assertThat(completion(USUAL, Direction.LOWER, "50", "52")).isEqualTo(Fraction.of(96, 100));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "25, 3/2", "50, 1", "75, 1/2", "100, 0", "150, -1"})
    void aCostIsMirroredAtItsTarget(String actual, String completion) {
        assertThat(completion(USUAL, Direction.LOWER, "50", actual)).hasToString(completion);
    }

    @Test
    void whatIsMissedAltogetherTakesNothingFromOthers() {
        Scorecard card = given().lower("cost", "50", "150")
                .higher("sales", "100", "100")
                .with(p -> p.role(Role.of("lead", USUAL, weight("cost", 50), weight("sales", 50)))
                        .person(Person.of("an", "lead")))
                .card("2026-01");
        assertThat(card.goals().get(0).mark().completion()).contains(Fraction.of(-1));
        assertThat(card.score()).contains(Fraction.of(50));
    }

    @ParameterizedTest
    @CsvSource({
        "HIGHER, 79.99, 0",
        "HIGHER, 80, 0",
        "HIGHER, 85, 1/4",
        "HIGHER, 90, 1/2",
        "HIGHER, 100, 1",
        "HIGHER, 110, 11/10",
        "HIGHER, 120, 6/5",
        "HIGHER, 500, 6/5",
        "LOWER, 120.01, 0",
        "LOWER, 120, 0",
        "LOWER, 115, 1/4",
        "LOWER, 110, 1/2",
        "LOWER, 100, 1",
        "LOWER, 90, 11/10",
        "LOWER, 80, 6/5",
        "LOWER, 0, 6/5"
    })
    void theLadderGoesFromFloorOverTargetToChallenge(Direction better, String actual, String completion) {
        String rungs = better == Direction.HIGHER ? "80 100 120" : "120 100 80";
        assertThat(completion(LADDER, better, rungs, actual)).hasToString(completion);
    }

    @ParameterizedTest
    @CsvSource({"HIGHER, 50, 1/2", "HIGHER, 300, 3", "LOWER, 52, 37/25", "LOWER, 104, 24/25"})
    void aSideWithoutAnAnchorIsAsInTheRatio(Direction better, String actual, String completion) {
        assertThat(completion(LADDER, better, "100", actual)).hasToString(completion);
    }

    @Test
    void rungsThatFallTogetherAreReachedTogether() {
        assertThat(completion(LADDER, Direction.HIGHER, "100 100 100", "100")).hasToString("6/5");
        assertThat(completion(LADDER, Direction.HIGHER, "100 100 100", "99.99")).hasToString("0");
    }

    @ParameterizedTest
    @CsvSource({"79.99, C", "80, B", "99.99, B", "100, A", "119.99, A", "120, S"})
    void gradesBeginExactlyAtTheirPoints(String actual, Grade grade) {
        assertThat(alone(USUAL, actual).grade()).contains(grade);
    }

    @Test
    void theFactorsOfTheDocumentsAreThereAndTheOthersTheUsers() {
        GradeScale own = new GradeScale(
                BigDecimal.valueOf(120),
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(80),
                new GradeScale.Factors(
                        new BigDecimal("1.5"),
                        Optional.of(new BigDecimal("1.2")),
                        Optional.of(BigDecimal.ONE),
                        BigDecimal.ZERO));
        assertThat(alone(USUAL, "120").bonusFactor()).contains(new BigDecimal("1.5"));
        assertThat(alone(USUAL, "10").bonusFactor()).contains(BigDecimal.ZERO);
        assertThat(alone(USUAL, "100").bonusFactor()).isEmpty();
        assertThat(alone(USUAL.with(own), "100").bonusFactor()).contains(new BigDecimal("1.2"));
        assertThat(alone(USUAL.with(own), "80").bonusFactor()).contains(BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource({
        "99.99, 0, 0",
        "100, 1, 1",
        "110, 1, 11/10",
        "120, 6/5, 6/5",
        "135, 6/5, 27/20",
        "150, 3/2, 3/2",
        "200, 3/2, 3/2"
    })
    void incentivesGoInStepsOrEvenly(String actual, String step, String linear) {
        assertThat(alone(USUAL.with(Incentive.of(Incentive.Mode.STEP)), actual)
                        .incentive()
                        .orElseThrow())
                .hasToString(step);
        assertThat(alone(USUAL.with(Incentive.of(Incentive.Mode.LINEAR)), actual)
                        .incentive()
                        .orElseThrow())
                .hasToString(linear);
    }

    @Test
    void withoutAnIncentiveNothingIsSaidOfOne() {
        assertThat(alone(USUAL, "150").incentive()).isEmpty();
    }

    @Test
    void whatIsMissingWithholdsTheScoreAndIsNamed() {
        Scorecard card = missing(MissingPolicy.WITHHOLD);
        assertThat(card.score()).isEmpty();
        assertThat(card.grade()).isEmpty();
        assertThat(card.coaching()).isEmpty();
        assertThat(card.goals().get(1).mark().lacking()).contains(Lacking.NO_FIGURE);
        assertThat(card.isIncomplete()).isTrue();
    }

    @Test
    void whatIsMissingCountsNothingWhereThePlanSaysSo() {
        Scorecard card = missing(MissingPolicy.ZERO);
        assertThat(card.score()).contains(Fraction.of(60));
        assertThat(card.goals().get(1).mark().isAssumed()).isTrue();
        assertThat(card.weights()).isEqualTo(Fraction.of(100));
    }

    @Test
    void whatIsMissingCountsAsOnTargetWhereThePlanSaysSo() {
        Scorecard card = missing(MissingPolicy.AS_TARGET);
        assertThat(card.score()).contains(Fraction.of(100));
        assertThat(card.goals().get(1).mark().completion()).isEmpty();
    }

    @Test
    void whatMayStillComeIsNeverAssumed() {
        Kpi late = Kpi.builder("late").every(Cadence.MONTH).graceDays(5).build();
        Given given = given().kpi(late, "100")
                .with(p -> p.goal(Given.goal(
                                "late",
                                new Goal.Measure(
                                        late.id(),
                                        Segment.TOTAL,
                                        Given.period("2026"),
                                        Optional.of(Cadence.MONTH),
                                        Given.target("100"))))
                        .role(Role.of("lead", USUAL.with(MissingPolicy.ZERO), weight("late", 100)))
                        .person(Person.of("an", "lead")));
        Scorecard open = given.on("2026-02-05").card("2026-01");
        assertThat(open.goals().get(0).mark().lacking()).contains(Lacking.NOT_CLOSED);
        assertThat(open.score()).isEmpty();
        assertThat(given.on("2026-02-06").card("2026-01").score()).contains(Fraction.of(100));
    }

    @Test
    void aTargetOfNothingHasNoRatio() {
        assertThat(given().higher("sales", "0", "5")
                        .with(p -> p.role(Role.of("lead", USUAL, weight("sales", 100)))
                                .person(Person.of("an", "lead")))
                        .card("2026-01")
                        .goals()
                        .get(0)
                        .mark()
                        .lacking())
                .contains(Lacking.UNDEFINED);
    }

    @Test
    void aPeriodThatHasNotEndedIsNotScored() {
        Given given = given().higher("sales", "100", "100")
                .with(p -> p.role(Role.of("lead", USUAL, weight("sales", 100))).person(Person.of("an", "lead")))
                .on("2026-01-31");
        assertThatThrownBy(() -> given.card("2026-01"))
                .hasMessage("period 2026-01 has not ended on 2026-01-31\n  the latest one that has is 2025-12");
        assertThat(given.on("2026-02-01").card("2026-01").score()).contains(Fraction.of(100));
        assertThatThrownBy(() -> given.card("2026-W03")).hasMessageContaining("people are not scored in 2026-W03");
    }

    @Test
    void aQuarterHasTheTargetsOfItsMonths() {
        Scorecard card = given().higher("sales", "100", "90 120 120")
                .with(p -> p.role(Role.of("lead", USUAL, weight("sales", 100))).person(Person.of("an", "lead")))
                .card("2026-Q1");
        assertThat(card.goals().get(0).result().rungs().orElseThrow().target()).isEqualTo(Fraction.of(300));
        assertThat(card.score()).contains(Fraction.of(110));
    }

    @Test
    void aMonthHasThePartOfTheTargetThatTheCoursePlansForIt() {
        Kpi kpi = Kpi.builder("sales").every(Cadence.MONTH).build();
        Goal.Measure plain = new Goal.Measure(
                kpi.id(), Segment.TOTAL, Given.period("2026-Q1"), Optional.empty(), Given.target("180"));
        Goal.Measure rising = plain.with(new Course.Weighted(
                Cadence.MONTH, List.of(BigDecimal.valueOf(2), BigDecimal.valueOf(3), BigDecimal.valueOf(4))));
        assertThat(monthly(kpi, plain).card("2026-01").score()).contains(Fraction.of(100));
        assertThat(monthly(kpi, rising).card("2026-01").score()).contains(Fraction.of(150));
        assertThat(monthly(kpi, rising).card("2026-03").score()).contains(Fraction.of(75));
    }

    @Test
    void aGoalOfAnotherPeriodHasNothingToSay() {
        Kpi kpi = Kpi.builder("sales").every(Cadence.MONTH).build();
        Goal.Measure first = new Goal.Measure(
                kpi.id(), Segment.TOTAL, Given.period("2026-Q1"), Optional.empty(), Given.target("180"));
        Scorecard card = monthly(kpi, first).card("2026-04");
        assertThat(card.goals().get(0).mark().lacking()).contains(Lacking.NOT_RUNNING);
    }

    @Test
    void aKpiThatIsSlowerThanThePeriodIsNamed() {
        Kpi kpi = Kpi.builder("brand").every(Cadence.QUARTER).build();
        Goal.Measure yearly = new Goal.Measure(
                kpi.id(), Segment.TOTAL, Given.period("2026"), Optional.of(Cadence.QUARTER), Given.target("60"));
        assertThat(monthly(kpi, yearly).card("2026-01").goals().get(0).mark().lacking())
                .contains(Lacking.TOO_SHORT);
        assertThat(monthly(kpi, yearly).card("2026-Q1").score()).contains(Fraction.of(100));
    }

    @Test
    void aRatioKeepsItsTargetInEveryPeriod() {
        Kpi rate = Kpi.builder("rate").every(Cadence.MONTH).ratio().build();
        Goal.Measure measure = new Goal.Measure(
                rate.id(), Segment.TOTAL, Given.period("2026"), Optional.of(Cadence.MONTH), Given.target("0.5"));
        Given given = given().kpi(rate, "1/2 3/4 2/4")
                .with(p -> p.goal(Given.goal("rate", measure))
                        .role(Role.of("lead", USUAL, weight("rate", 100)))
                        .person(Person.of("an", "lead")));
        assertThat(given.card("2026-Q1").score()).contains(Fraction.of(120));
    }

    @Test
    void keyResultsAreWeighedByTheirObjective() {
        Scorecard card = given().higher("sales", "100", "100")
                .higher("leads", "100", "200")
                .with(p -> p.objective(objective(keyResult("sales", 75), keyResult("leads", 25)))
                        .role(withObjective(80))
                        .person(Person.of("an", "lead")))
                .card("2026-01");
        assertThat(card.goals())
                .extracting(line -> line.mark().weight())
                .containsExactly(Fraction.of(60), Fraction.of(20));
        assertThat(card.goals()).allSatisfy(line -> assertThat(line.objective()).contains(new ObjectiveId("grow")));
        assertThat(card.score()).contains(Fraction.of(100));
    }

    @Test
    void keyResultsWithoutWeightsWeighTheSame() {
        Scorecard card = given().higher("a", "1", "1")
                .higher("b", "1", "1")
                .higher("c", "1", "1")
                .with(p -> p.objective(objective(equal("a"), equal("b"), equal("c")))
                        .role(withObjective(100))
                        .person(Person.of("an", "lead")))
                .card("2026-01");
        assertThat(card.goals()).extracting(line -> line.mark().weight()).containsOnly(Fraction.of(100, 3));
        assertThat(card.score()).contains(Fraction.of(100));
    }

    @Test
    void conductIsWeighedLikeAGoal() {
        Scorecard card = conduct(judged("2026-01", 120)).card("2026-01");
        assertThat(card.conduct().get(0).mark().points()).contains(Fraction.of(24));
        assertThat(card.score()).contains(Fraction.of(104));
    }

    @Test
    void conductOfAQuarterCountsInItsMonthsUnlessTheyHaveTheirOwn() {
        Given given = conduct(judged("2026-Q1", 120), judged("2026-02", 50));
        assertThat(given.card("2026-01").score()).contains(Fraction.of(104));
        assertThat(given.card("2026-02").score()).contains(Fraction.of(90));
        assertThat(given.card("2026-Q1").score()).contains(Fraction.of(104));
    }

    @Test
    void conductThatNobodyJudgedIsMissing() {
        Scorecard card = conduct(judged("2026-01", 120)).card("2026-02");
        assertThat(card.conduct().get(0).mark().lacking()).contains(Lacking.NOT_JUDGED);
        assertThat(card.score()).isEmpty();
    }

    @Test
    void whoIsUnderTargetAndAFifthBetterIsCredited() {
        ScoringPolicy credited = USUAL.with(growth(5, OptionalInt.empty()));
        assertThat(months(credited, "70 84").growth().orElseThrow().growth()).isEqualTo(Fraction.of(1, 5));
        assertThat(months(credited, "70 84").score()).contains(Fraction.of(89));
        assertThat(months(credited, "70 83.99").growth()).isEmpty();
    }

    @Test
    void aCreditLiftsNobodyOverTheTarget() {
        ScoringPolicy credited = USUAL.with(growth(5, OptionalInt.empty()));
        assertThat(months(credited, "70 98").score()).contains(Fraction.of(100));
        assertThat(months(credited, "70 100").growth()).isEmpty();
    }

    @Test
    void nobodyGrowsFromNothingOrFromWhatIsMissing() {
        ScoringPolicy credited = USUAL.with(growth(5, OptionalInt.empty()));
        assertThat(months(credited, "0 84").growth()).isEmpty();
        assertThat(months(credited, "_ 84").growth()).isEmpty();
    }

    @Test
    void aCreditForNewcomersIsForThemOnly() {
        ScoringPolicy credited = USUAL.with(growth(5, OptionalInt.of(3)));
        assertThat(months(credited, "70 84", Person.of("an", "lead")).growth()).isEmpty();
        assertThat(months(credited, "70 84", joined("2025-12-01")).growth()).isPresent();
        assertThat(months(credited, "70 84", joined("2025-11-30")).growth()).isEmpty();
        assertThat(months(credited, "70 84", joined("2026-02-01")).growth())
                .as("no month before in the role")
                .isEmpty();
    }

    @Test
    void coachingIsSuggestedToTheSuperiorOnWhatCostsMost() {
        Coaching coaching = given().higher("sales", "100", "95")
                .higher("leads", "100", "50")
                .higher("calls", "100", "101")
                .with(p -> p.role(Role.of("lead", USUAL, weight("sales", 40), weight("leads", 30), weight("calls", 30)))
                        .person(Person.of("bo", "lead"))
                        .person(Person.of("an", "lead").below("bo")))
                .card("2026-01")
                .coaching()
                .orElseThrow();
        assertThat(coaching.coach()).contains(new PersonId("bo"));
        assertThat(coaching.on()).extracting(line -> line.goal().id().value()).containsExactly("leads", "sales");
    }

    @Test
    void nobodyOnTargetIsCoached() {
        assertThat(alone(USUAL, "99.99").coaching()).isPresent();
        assertThat(alone(USUAL, "100").coaching()).isEmpty();
    }

    @Test
    void nobodyIsCoachedForWeightsThatDoNotAddUp() {
        assertThat(given().higher("sales", "100", "100")
                        .with(p -> p.role(Role.of("lead", USUAL, weight("sales", 70)))
                                .person(Person.of("an", "lead")))
                        .card("2026-01")
                        .coaching())
                .isEmpty();
    }

    @Test
    void whoJoinedLaterIsNotScored() {
        Given given = given().higher("sales", "100", "100")
                .with(p -> p.role(Role.of("lead", USUAL, weight("sales", 100))).person(joined("2026-02-01")));
        assertThatThrownBy(() -> given.card("2026-01"))
                .hasMessage("person an is in the role since 2026-02-01, after 2026-01\n  ask for a later period");
        assertThat(given.cards().all(Given.period("2026-01"))).isEmpty();
    }

    private static Fraction completion(ScoringPolicy policy, Direction better, String rungs, String actual) {
        Target target = Given.target(rungs);
        return given().goal("goal", better, target, "2026", Cadence.MONTH, actual)
                .with(p -> p.role(Role.of("lead", policy, weight("goal", 100))).person(Person.of("an", "lead")))
                .card("2026-01")
                .goals()
                .get(0)
                .mark()
                .completion()
                .orElseThrow();
    }

    /** The score is the figure. */
    private static Scorecard alone(ScoringPolicy policy, String actual) {
        return given().higher("sales", "100", actual)
                .with(p -> p.role(Role.of("lead", policy, weight("sales", 100))).person(Person.of("an", "lead")))
                .card("2026-01");
    }

    private static Scorecard missing(MissingPolicy policy) {
        return given().higher("sales", "100", "100")
                .higher("leads", "100", "_")
                .with(p -> p.role(Role.of("lead", USUAL.with(policy), weight("sales", 60), weight("leads", 40)))
                        .person(Person.of("an", "lead")))
                .card("2026-01");
    }

    private static Given monthly(Kpi kpi, Goal.Measure measure) {
        return given().kpi(kpi, "60 60 60 60")
                .with(p -> p.goal(Given.goal("goal", measure))
                        .role(Role.of("lead", USUAL, weight("goal", 100)))
                        .person(Person.of("an", "lead")));
    }

    private static Scorecard months(ScoringPolicy policy, String figures) {
        return months(policy, figures, Person.of("an", "lead"));
    }

    /** February's, whose score is the figure. */
    private static Scorecard months(ScoringPolicy policy, String figures, Person person) {
        return given().higher("sales", "100", figures)
                .with(p -> p.role(Role.of("lead", policy, weight("sales", 100))).person(person))
                .card("2026-02");
    }

    private static Person joined(String day) {
        return Person.of("an", "lead").since(LocalDate.parse(day));
    }

    private static GrowthCredit growth(long points, OptionalInt months) {
        return new GrowthCredit(Percent.of(20), BigDecimal.valueOf(points), months);
    }

    private static Given conduct(Person.ConductScore... scores) {
        ConductId cooperation = new ConductId("cooperation");
        return given().higher("sales", "100", "100 100 100")
                .with(p -> p.role(new Role(
                                new RoleId("lead"),
                                LocalText.of("lead"),
                                List.of(weight("sales", 80)),
                                List.of(),
                                List.of(new Role.ConductWeight(cooperation, LocalText.of("team"), Percent.of(20))),
                                USUAL))
                        .person(Person.of("an", "lead").with(scores)));
    }

    private static Person.ConductScore judged(String period, long percent) {
        return new Person.ConductScore(Given.period(period), new ConductId("cooperation"), Percent.of(percent));
    }

    private static Objective objective(Objective.KeyResult... results) {
        return new Objective(new ObjectiveId("grow"), LocalText.of("grow"), List.of(results));
    }

    private static Objective.KeyResult keyResult(String goal, long percent) {
        return new Objective.KeyResult(new GoalId(goal), Optional.of(Percent.of(percent)));
    }

    private static Objective.KeyResult equal(String goal) {
        return new Objective.KeyResult(new GoalId(goal), Optional.empty());
    }

    private static Role withObjective(long percent) {
        return new Role(
                new RoleId("lead"),
                LocalText.of("lead"),
                List.of(),
                List.of(new Role.ObjectiveWeight(new ObjectiveId("grow"), Percent.of(percent))),
                List.of(),
                USUAL);
    }
}
