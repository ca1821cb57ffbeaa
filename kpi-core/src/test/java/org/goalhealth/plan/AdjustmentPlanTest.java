package org.goalhealth.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjustmentPlanTest {

    private static final String TEXT = """
            plan: p
            dimensions: {region: [east, south]}
            kpis:
              gmv: {every: month}
              cost: {every: month, better: lower}
            goals:
              sales: {kpi: gmv, period: 2026, target: {floor: 100, target: 150, challenge: 180}, course: linear}
              spend: {kpi: cost, period: 2026-Q3, target: 50}
              both: {name: {zh: 两者, en: both}}
            channels: {mail: {name: {zh: 邮件, en: mail}}}
            shocks: [{name: {zh: 平台新费, en: platform fee}, from: 2026-05-04}]
            events: {rival: {dates: [{from: 2026-06-01, until: 2026-06-18}], effects: [{kpi: gmv, effect: -20 %}]}}
            adjustments:
              after-fee:
                goal: sales
                target: {floor: 90, target: 130, band: 10 %}
                reason: {zh: 平台新费, en: the platform's new fee}
                basis: {zh: 前六个月, en: what six months have brought}
                cause: {from: external, of: strategy}
                opened: {on: 2026-07-02, by: Chen}
                occasion: {finding: {rule: E2, subject: "goal:sales"}}
                approved: {on: 2026-07-06, by: Li, effective: 2026-07-07}
              more-spend:
                goal: spend
                target: 60
                reason: dearer clicks
                basis: two months
                cause: {from: internal, of: execution}
                opened: {on: 2026-09-01, by: Wu}
                occasion: {shock: 平台新费}
                refused: {on: 2026-09-02, by: Li, why: the budget is closed}
              again:
                goal: sales
                target: 120
                reason: the rival's sale
                basis: June
                cause: {from: external, of: execution}
                opened: {on: 2026-09-01, by: Wu}
                occasion: {event: rival}
            """;

    @Test
    void aRequestIsReadAsItIsWritten() {
        Plan plan = read(TEXT);

        assertThat(plan.adjustments().get(0))
                .isEqualTo(new Adjustment(
                        new AdjustmentId("after-fee"),
                        new GoalId("sales"),
                        new Target(
                                Optional.of(BigDecimal.valueOf(90)),
                                BigDecimal.valueOf(130),
                                Optional.empty(),
                                Optional.of(new Band.Share(org.goalhealth.quantity.Percent.of(10)))),
                        new LocalText("the platform's new fee", "平台新费"),
                        new LocalText("what six months have brought", "前六个月"),
                        new MissCause(MissCause.Source.EXTERNAL, MissCause.Matter.STRATEGY),
                        new Adjustment.Act(day(7, 2), "Chen"),
                        Optional.of(
                                new Occasion.OfFinding("E2", new Subject.OfGoal(new GoalId("sales")), Segment.TOTAL)),
                        Optional.of(new Adjustment.Approved(new Adjustment.Act(day(7, 6), "Li"), day(7, 7)))));
        assertThat(plan.adjustments())
                .extracting(Adjustment::state)
                .containsExactly(Adjustment.State.APPROVED, Adjustment.State.REFUSED, Adjustment.State.OPEN);
        assertThat(plan.adjustments().get(1).occasion()).contains(new Occasion.OfShock("平台新费"));
    }

    @Test
    void anApprovedTargetHoldsFromItsDayOfEffectOn() {
        Plan plan = read(TEXT);

        assertThat(target(plan.at(day(7, 6)))).isEqualTo(target(plan)).isEqualTo(BigDecimal.valueOf(150));
        assertThat(target(plan.at(day(7, 7)))).isEqualTo(BigDecimal.valueOf(130));
        assertThat(target(plan.at(LocalDate.MAX))).isEqualTo(BigDecimal.valueOf(130));
        assertThat(target(plan.at(LocalDate.MIN))).isEqualTo(BigDecimal.valueOf(150));
    }

    @Test
    void whatIsOpenOrRefusedChangesNoTarget() {
        Plan last = read(TEXT).at(day(12, 31));

        assertThat(target(last)).isEqualTo(BigDecimal.valueOf(130));
        assertThat(last.find(new GoalId("spend"))).isEqualTo(read(TEXT).find(new GoalId("spend")));
    }

    @Test
    void aVersionKnowsAllTheOthers() {
        Plan plan = read(TEXT);

        assertThat(plan.at(day(8, 1)).at(day(7, 1))).isSameAs(plan);
        assertThat(plan.at(day(8, 1)).at(day(9, 1))).isEqualTo(plan.at(day(9, 1)));
        assertThat(plan.at(day(8, 1)).written()).isSameAs(plan);
        assertThat(plan.at(day(8, 1)).adjustments()).isEqualTo(plan.adjustments());
    }

    @Test
    void versionsAreTheWrittenPlanAndOneForEachDayOfEffect() {
        PlanVersions versions = PlanVersions.of(read(TEXT).at(day(8, 1)));

        assertThat(versions.all())
                .extracting(PlanVersions.Version::from)
                .containsExactly(Optional.empty(), Optional.of(day(7, 7)));
        assertThat(versions.all().get(1).by())
                .extracting(one -> one.id().value())
                .containsExactly("after-fee");
        assertThat(versions.at(day(7, 6)).plan()).isEqualTo(read(TEXT));
        assertThat(versions.of(new GoalId("spend"))).hasSize(1);
    }

    @Test
    void aPlanReadsBackWhatIsWritten() {
        Plan plan = read(TEXT + """
              moved:
                goal: sales
                target: {target: 140.50, challenge: 150}
                reason: "a: #1"
                basis: {en: e, zh: 中}
                cause: {from: internal, of: strategy}
                opened: {on: 2026-10-01, by: "no"}
                occasion: {strategy: {en: members first, zh: 会员优先}}
              mailed:
                goal: sales
                target: 131
                reason: r
                basis: b
                cause: {from: internal, of: strategy}
                opened: {on: 2026-10-02, by: Wu}
                occasion: {channel: mail}
              found:
                goal: sales
                target: 132
                reason: r
                basis: b
                cause: {from: internal, of: strategy}
                opened: {on: 2026-10-02, by: Wu}
                occasion: {finding: {rule: W1, subject: "kpi:gmv", segment: {region: east}}}
            """);
        String sections = TEXT.substring(0, TEXT.indexOf("adjustments:"));

        assertThat(read(sections + AdjustmentYaml.of(plan.adjustments())).adjustments())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(plan.adjustments());
        assertThat(read(sections + AdjustmentYaml.of(List.of())).adjustments()).isEmpty();
    }

    @Test
    void aPlanWithoutAdjustmentsIsItsOnlyVersion() {
        Plan plan = Plan.builder("p").build();

        assertThat(plan.at(LocalDate.MAX)).isSameAs(plan);
        assertThat(plan.at(LocalDate.MIN)).isSameAs(plan);
        assertThat(PlanVersions.of(plan).all()).hasSize(1);
    }

    @Test
    void aPlanSupposingARequestHasItsTargetOnEveryDay() {
        Plan plan = read(TEXT);
        Plan supposed = plan.supposing(plan.adjustments().get(2));

        assertThat(target(supposed)).isEqualTo(BigDecimal.valueOf(120));
        assertThat(supposed.at(day(8, 1))).isSameAs(supposed);
        assertThat(supposed.adjustments()).isEmpty();
    }

    @Test
    void aSecondRequestIsComparedWithTheTargetThatTheFirstGave() {
        String second = TEXT.replace("target: 120", "target: {floor: 90, target: 130.0, band: 10 %}");

        assertThatThrownBy(() -> read(second))
                .hasMessageContaining("goal sales has a target of 130 already, when adjustment again");
        assertThat(read(second.replace(
                                "opened: {on: 2026-09-01, by: Wu}\n    occasion: {event",
                                "opened: {on: 2026-07-06, by: Wu}\n    occasion: {event"))
                        .adjustments())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goal: spend| goal: spent| adjustments.more-spend.goal: the plan has no goal 'spent'| did you mean spend?",
                "goal: spend| goal: both| goal both has no target that could be adjusted| has a kpi, a period and a target",
                "target: 60| target: 50.0| goal spend has a target of 50 already| give another target",
                "target: 60| target: {floor: 40, target: 60}| out of order for kpi cost, which is better lower| give floor >= target",
                "target: 120| target: 0| goal sales has a course, and a target of 0| give a target above 0",
                "floor: 90, target| floor: 125, target| reaches beyond the floor of 125| give a smaller band",
                "effective: 2026-07-07| effective: 2026-07-05| what is approved on 2026-07-06 cannot hold from 2026-07-05 on| 2026-07-06 or a later day",
                "effective: 2026-07-07| effective: 2027-01-01| takes effect on 2027-01-01, and goal sales runs in 2026| from 2026-01-01 to 2026-12-31",
                "{on: 2026-07-06, by: Li, e| {on: 2026-07-01, by: Li, e| after-fee is decided on 2026-07-01, before 2026-07-02| not before it",
                "by: Li, effective| by: 'chen ', effective| adjustment after-fee is approved by chen , who asked for it| somebody else",
                "by: Li, effective| by: ' ', effective| 'by' is blank| write a text",
                "{from: internal, of: execution}| {from: inside, of: execution}| 'inside' is none of external, internal| known",
                "{from: internal, of: execution}| {from: internal}| 'cause' has no 'of'| add it, as of: strategy",
                "occasion: {event: rival}| occasion: {event: rivals}| adjustments.again.occasion.event: the plan has no event 'rivals'| did you mean rival?",
                "occasion: {event: rival}| occasion: {shock: platform fees}| the plan has no shock 'platform fees'| did you mean platform fee?",
                "occasion: {event: rival}| occasion: {channel: mall}| adjustments.again.occasion.channel: the plan has no channel 'mall'| did you mean mail?",
                "occasion: {event: rival}| occasion: {finding: {rule: E 2, subject: 'goal:sales'}}| 'E 2' is no rule's id| without blanks",
            })
    void whatDoesNotFitIsSaidWithWhatToDo(String written, String wrong, String message, String fix) {
        assertThat(TEXT).contains(written);
        assertThatThrownBy(() -> read(TEXT.replace(written, wrong)))
                .isInstanceOf(InvalidPlanException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(fix);
    }

    @Test
    void whatIsBothApprovedAndRefusedIsSaidAtTheSecond() {
        String both = TEXT.replace(
                "    refused: {on: 2026-09-02",
                "    approved: {on: 2026-09-02, by: Li, effective: 2026-09-02}\n    refused: {on: 2026-09-02");

        assertThatThrownBy(() -> read(both)).hasMessageContaining("has both 'approved' and 'refused'");
    }

    @Test
    void twoTargetsOfOneGoalOnOneDayAreRefused() {
        String two = TEXT + "    approved: {on: 2026-09-02, by: Li, effective: 2026-09-10}\n" + """
              third:
                goal: sales
                target: 110
                reason: r
                basis: b
                cause: {from: external, of: execution}
                opened: {on: 2026-09-01, by: Wu}
                approved: {on: 2026-09-03, by: Li, effective: 2026-09-10}
            """;

        assertThatThrownBy(() -> read(two))
                .hasMessageContaining("goal sales gets two targets on 2026-09-10, by adjustments again and third");
        assertThat(target(read(two.replace(
                                "on: 2026-09-03, by: Li, effective: 2026-09-10",
                                "on: 2026-09-03, by: Li, effective: 2026-09-11"))
                        .at(day(9, 11))))
                .isEqualTo(BigDecimal.valueOf(110));
    }

    @Test
    void aGoalThatCannotBeReadIsNotBlamedOnItsRequests() {
        assertThatThrownBy(
                        () -> read(TEXT.replace("spend: {kpi: cost, period: 2026-Q3", "spend: {kpi: cost, period: Q3")))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.path()).isEqualTo("goals.spend.period")));
    }

    @Test
    void whatIsWrongIsSaidAtItsPlace() {
        assertThatThrownBy(() -> read(TEXT.replace("effective: 2026-07-07", "effective: 2027-01-01")))
                .isInstanceOfSatisfying(
                        InvalidPlanException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.place()).hasToString("plan.yaml:22:51")));
    }

    @Test
    void twoOfOneIdAreRefused() {
        Plan plan = read(TEXT);
        PlanBuilder builder =
                Plan.builder("p").kpi(plan.kpis().get(0)).goal(plan.goals().get(0));

        assertThatThrownBy(() -> builder.adjustment(plan.adjustments().get(0))
                        .adjustment(plan.adjustments().get(0))
                        .build())
                .hasMessageContaining("adjustments.after-fee: 'after-fee' is declared twice");
    }

    private static BigDecimal target(Plan plan) {
        return plan.find(new GoalId("sales"))
                .flatMap(Goal::measure)
                .orElseThrow()
                .target()
                .target();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Plan read(String text) {
        return PlanFile.parse(text, "plan.yaml");
    }
}
