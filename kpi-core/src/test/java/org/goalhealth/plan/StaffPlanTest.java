package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;
import org.goalhealth.quantity.Percent;
import org.goalhealth.time.Cadence;
import org.goalhealth.time.Period;
import org.goalhealth.time.PlanCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffPlanTest {

    private static final String TEXT = """
            plan: p
            goals: {sales: {name: sales}, leads: {name: leads}, cost: {name: cost}}
            objectives:
              grow: {name: {zh: 增长, en: growth}, key-results: {sales: 60 %, leads: 40 %}}
            roles:
              lead:
                name: {zh: 主管, en: lead}
                goals: {cost: 30 %}
                objectives: {grow: 50 %}
                conduct: {cooperation: {name: {zh: 协作, en: cooperation}, weight: 10 %}, innovation: 10 %}
                completion: ladder
                missing: as-target
                grades: {S: 125, factors: {A: 1.2, B: 1}}
                incentive: {mode: linear, tiers: {100: 0 %, 130: 25 %}}
                growth: {by: 25 %, points: 5, months: 6}
              plain: {goals: {sales: 100 %}}
            teams:
              east: {name: {zh: 华东, en: east}, goal: sales, pool: 20000, currency: CNY}
            people:
              an: {name: {zh: 安, en: An}, role: lead, team: east, since: 2026-02-01, superior: bo,
                   conduct: [{period: 2026-Q1, cooperation: 110 %, innovation: 90 %}]}
              bo: {role: plain}
            awards:
              star: {name: {zh: 月度之星, en: star}, every: month, for: score, at-least: 120}
              seller: {every: quarter, goal: sales}
              helper: {every: quarter, conduct: cooperation}
            notes:
              - {goal: sales, period: 2026-03, cause: rain, action: {zh: 促销, en: a sale}}
            """;

    @Test
    void everySectionIsReadAsItIsWritten() {
        PlanCalendar calendar = PlanCalendar.iso(ZoneId.of("UTC"));
        Period quarter = calendar.parse("2026-Q1");
        ConductId cooperation = new ConductId("cooperation");
        ConductId innovation = new ConductId("innovation");
        GradeScale grades = new GradeScale(
                BigDecimal.valueOf(125),
                BigDecimal.valueOf(100),
                BigDecimal.valueOf(80),
                new GradeScale.Factors(
                        new BigDecimal("1.5"),
                        Optional.of(new BigDecimal("1.2")),
                        Optional.of(BigDecimal.ONE),
                        BigDecimal.ZERO));
        Plan built = Plan.builder("p")
                .goal(goal("sales"))
                .goal(goal("leads"))
                .goal(goal("cost"))
                .objective(new Objective(
                        new ObjectiveId("grow"),
                        new LocalText("growth", "增长"),
                        List.of(result("sales", 60), result("leads", 40))))
                .role(new Role(
                        new RoleId("lead"),
                        new LocalText("lead", "主管"),
                        List.of(new Role.GoalWeight(new GoalId("cost"), Percent.of(30))),
                        List.of(new Role.ObjectiveWeight(new ObjectiveId("grow"), Percent.of(50))),
                        List.of(
                                new Role.ConductWeight(cooperation, new LocalText("cooperation", "协作"), Percent.of(10)),
                                new Role.ConductWeight(innovation, LocalText.of("innovation"), Percent.of(10))),
                        ScoringPolicy.DEFAULT
                                .with(CompletionPolicy.LADDER)
                                .with(MissingPolicy.AS_TARGET)
                                .with(grades)
                                .with(new Incentive(
                                        Incentive.Mode.LINEAR,
                                        List.of(
                                                new Incentive.Tier(BigDecimal.valueOf(100), Percent.of(0)),
                                                new Incentive.Tier(BigDecimal.valueOf(130), Percent.of(25)))))
                                .with(new GrowthCredit(Percent.of(25), BigDecimal.valueOf(5), OptionalInt.of(6)))))
                .role(Role.of(
                        "plain", ScoringPolicy.DEFAULT, new Role.GoalWeight(new GoalId("sales"), Percent.of(100))))
                .team(new Team(
                        new TeamId("east"),
                        new LocalText("east", "华东"),
                        Optional.of(new GoalId("sales")),
                        Optional.of(Money.of(20000, Currency.getInstance("CNY")))))
                .person(new Person(
                        new PersonId("an"),
                        new LocalText("An", "安"),
                        new RoleId("lead"),
                        Optional.of(new TeamId("east")),
                        Optional.of(LocalDate.of(2026, 2, 1)),
                        Optional.of(new PersonId("bo")),
                        List.of(
                                new Person.ConductScore(quarter, cooperation, Percent.of(110)),
                                new Person.ConductScore(quarter, innovation, Percent.of(90)))))
                .person(Person.of("bo", "plain"))
                .award(new Award(
                        new AwardId("star"),
                        new LocalText("star", "月度之星"),
                        Cadence.MONTH,
                        Award.Basis.OfScore.SCORE,
                        Optional.of(BigDecimal.valueOf(120))))
                .award(new Award(
                        new AwardId("seller"),
                        LocalText.of("seller"),
                        Cadence.QUARTER,
                        new Award.Basis.OfGoal(new GoalId("sales")),
                        Optional.empty()))
                .award(new Award(
                        new AwardId("helper"),
                        LocalText.of("helper"),
                        Cadence.QUARTER,
                        new Award.Basis.OfConduct(cooperation),
                        Optional.empty()))
                .note(new GoalNote(
                        new GoalId("sales"),
                        calendar.parse("2026-03"),
                        Optional.of(LocalText.of("rain")),
                        Optional.of(new LocalText("a sale", "促销")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .build();
        assertThat(read(TEXT)).isEqualTo(built);
    }

    @Test
    void plansWithOtherPeopleAreOthers() {
        assertThat(read(TEXT)).isNotEqualTo(read(TEXT.replace("innovation: 90 %", "innovation: 91 %")));
        assertThat(read(TEXT)).isNotEqualTo(read(TEXT.replace("cause: rain", "cause: snow")));
    }

    @Test
    void whatARoleLeavesOutIsAsInTheDocuments() {
        ScoringPolicy policy =
                read(TEXT).staff().find(new RoleId("plain")).orElseThrow().policy();
        assertThat(policy).isEqualTo(ScoringPolicy.DEFAULT);
        assertThat(policy.missing()).isEqualTo(MissingPolicy.WITHHOLD);
        assertThat(policy.completion()).isEqualTo(CompletionPolicy.RATIO);
    }

    @Test
    void keyResultsStandInThePlaceOfTheirObjective() {
        Staff staff = read(TEXT).staff();
        assertThat(staff.weights(staff.find(new RoleId("lead")).orElseThrow()))
                .extracting(one -> one.goal().value(), Staff.Weighted::points)
                .containsExactly(
                        tuple("cost", Fraction.of(30)),
                        tuple("sales", Fraction.of(30)),
                        tuple("leads", Fraction.of(20)));
    }

    @Test
    void weightsThatDoNotAddUpAreNoMistake() {
        assertThat(read(TEXT.replace("{sales: 100 %}", "{sales: 70 %}")).staff().roles())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{cost: 30 %}| {cots: 30 %}| roles.lead.goals.cots: the plan has no goal 'cots'| did you mean cost?",
                "{grow: 50 %}| {gros: 50 %}| the plan has no objective 'gros'| did you mean grow?",
                "role: plain| role: plian| people.bo.role: the plan has no role 'plian'| did you mean plain?",
                "team: east| team: eats| people.an.team: the plan has no team 'eats'| did you mean east?",
                "superior: bo| superior: ba| people.an.superior: the plan has no person 'ba'| did you mean bo",
                "superior: bo| superior: an| person an is among its own superiors| have another superior",
                "innovation: 90 %| inovation: 90 %| role lead has no conduct item 'inovation'| did you mean innovation?",
                "conduct: cooperation}| conduct: cooperating}| no role has a conduct item 'cooperating'| did you mean cooperation?",
                "{sales: 60 %, leads: 40 %}| {sales: 60 %, cost: 40 %}| weighs goal 'cost' by itself and in objective grow| weigh it in one place",
                "{sales: 60 %, leads: 40 %}| {sales: 0 %, leads: 40 %}| key result sales has weight 0 %| take it out",
                "{cost: 30 %}| {cost: 30}| '30' is no percentage| write 30 %",
                "S: 125| S: 90| the grades begin at S 90, A 100, B 80| no fewer than a worse one",
                "S: 125| S: 125 %| '125 %' is a percentage where points| write 125",
                "A: 1.2| A: 0.9| the factors of grades are out of order| no less than a worse one",
                "130: 25 %| 90: 25 %| the incentive tiers 100: 0 % and 90: 25 % are out of order| by rising points",
                "months: 6| months: 0| is no whole number from 1| write a whole number",
                "goal: sales, pool| pool| team east has a pool and no goal that frees it| name one",
                "pool: 20000, currency: CNY| currency: CNY| has a currency and no pool| add it, as pool: 20000",
                "period: 2026-Q1, cooperation| period: 2026-W03, cooperation| a score for conduct is of 2026-W03| as 2026-Q1",
                "period: 2026-03, cause| period: 2026-W03, cause| a note is of 2026-W03, and people are scored by month| as 2026-Q1",
                "cause: rain| successes: rain| which a quarter's review shows| in a note of a quarter",
                "completion: ladder| completion: leader| 'leader' is none of ratio, ladder| did you mean ladder?",
                "every: month| every: week| award star is given every week| give it every month",
                "cause: rain, action: {zh: 促销, en: a sale}| cause: ''| cause' is blank| write a text",
            })
    void whatDoesNotFitIsSaidWithWhatToDo(String written, String wrong, String message, String fix) {
        assertThat(TEXT).contains(written);
        assertThatThrownBy(() -> read(TEXT.replace(written, wrong)))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(fix);
    }

    @Test
    void onlyAllKeyResultsHaveWeightsOrNone() {
        assertThat(read(TEXT.replace("{sales: 60 %, leads: 40 %}", "[sales, leads]"))
                        .staff()
                        .objectives()
                        .get(0)
                        .keyResults())
                .allSatisfy(result -> assertThat(result.weight()).isEmpty());
        assertThatThrownBy(() -> new Objective(
                        new ObjectiveId("grow"),
                        LocalText.of("grow"),
                        List.of(result("sales", 60), new Objective.KeyResult(new GoalId("leads"), Optional.empty()))))
                .hasMessageContaining("only some have a weight");
    }

    @Test
    void aNameThatIsWrongIsSaidAtItsPlaceAndNothingElseIs() {
        assertThatThrownBy(() -> read(TEXT.replace("{cost: 30 %}", "{cots: 30 %}")))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.place()).hasToString("plan.yaml:8:13")));
    }

    @Test
    void aRoleThatCannotBeReadIsNotBlamedOnItsPeople() {
        assertThatThrownBy(() -> read(TEXT.replace("plain: {goals: {sales: 100 %}}", "plain: {goals: {sales: x}}")))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.path()).isEqualTo("roles.plain.goals.sales")));
    }

    @Test
    void twoNotesOnOneGoalInOnePeriodAreRefused() {
        assertThatThrownBy(() -> read(TEXT + "  - {goal: sales, period: 2026-03, cause: snow}\n"))
                .hasMessageContaining("goal sales has two notes in 2026-03")
                .hasMessageContaining("put them together");
    }

    @Test
    void twoOfOneIdAreRefused() {
        assertThatThrownBy(() -> Plan.builder("p")
                        .goal(goal("sales"))
                        .role(Role.of(
                                "lead",
                                ScoringPolicy.DEFAULT,
                                new Role.GoalWeight(new GoalId("sales"), Percent.of(100))))
                        .person(Person.of("an", "lead"))
                        .person(Person.of("an", "lead"))
                        .build())
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining("people.an: 'an' is declared twice");
    }

    private static Plan read(String text) {
        return PlanFile.parse(text, "plan.yaml");
    }

    private static Goal goal(String id) {
        return new Goal(new GoalId(id), LocalText.of(id), Optional.empty(), Optional.empty(), List.of());
    }

    private static Objective.KeyResult result(String goal, long percent) {
        return new Objective.KeyResult(new GoalId(goal), Optional.of(Percent.of(percent)));
    }
}
